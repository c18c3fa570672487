import { expect, test } from "vitest";
import { prepareNotes } from "./prepare-notes.ts";

const say = ({ code, params }: { code: string; params: Record<string, string | number> }): string =>
  `${code} ${params.metric ?? ""}`.trim();
const row = (i: number, ...codes: string[]) => ({
  manager: `M${i}`,
  name: `Manager ${i}`,
  notices: codes.map((code) => ({ code, params: {} })),
});

test("one warning of everybody is one line, with the first names and how many others", () => {
  const rows = Array.from({ length: 10_000 }, (_, i) => row(i, "pool_left", ...(i === 3 ? ["no_plan"] : [])));
  const { notes, more } = prepareNotes(rows, say);
  expect(notes.map(({ text, first, others }) => [text, first.length, others])).toEqual([["pool_left", 8, 9_992], ["no_plan", 1, 0]]); // biome-ignore format: a table
  expect(notes[1]?.first).toEqual([{ manager: "M3", name: "Manager 3" }]);
  expect(more).toBe(0);
});

test("what is said twice of somebody counts once, and a long list ends with how many are left", () => {
  expect(prepareNotes([row(1, "no_plan", "no_plan")], say).notes).toEqual([
    { text: "no_plan", first: [{ manager: "M1", name: "Manager 1" }], others: 0 },
  ]);
  const own = Array.from({ length: 45 }, (_, i) => ({ ...row(i), notices: [{ code: "gate", params: { metric: `${i}` } }] }));
  expect(prepareNotes(own, say)).toMatchObject({ more: 5 });
});
