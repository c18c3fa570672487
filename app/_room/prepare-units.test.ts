import { expect, test } from "vitest";
import { prepareUnits } from "./prepare-units.ts";

const unit = (code: string, parent: string | null) => ({ code, name: code, parent });
const brief = (units: ReturnType<typeof unit>[]) => prepareUnits(units).map(({ code, depth }) => `${" ".repeat(depth)}${code}`);

test("children follow their parent, indented", () => {
  expect(brief([unit("B", null), unit("D1", "R1"), unit("D2", "R2"), unit("R1", "B"), unit("R2", "B")])).toEqual([
    "B",
    " R1",
    "  D1",
    " R2",
    "  D2",
  ]);
});

test("a unit whose parent may not be seen stands at the top", () => {
  expect(brief([unit("D1", "R1"), unit("T1", "D1")])).toEqual(["D1", " T1"]);
});

test("no units, no options", () => {
  expect(brief([])).toEqual([]);
});
