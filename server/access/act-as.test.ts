import { describe, expect, test } from "vitest";
import { parseActing } from "./act-as.ts";

describe("as whom somebody acts", () => {
  test.each([
    ["manager:M018", { kind: "manager", code: "M018" }],
    ["unit:D01", { kind: "unit", code: "D01" }],
    ["unit:Hl.m. Praha: 1", { kind: "unit", code: "Hl.m. Praha: 1" }],
  ])("%s", (text, acting) => expect(parseActing(text)).toEqual(acting));

  test.each(["", "M018", "manager", "manager:", "manager: M018", "client:C1", "MANAGER:M018", ":M018", `manager:${"M".repeat(65)}`])(
    "“%s” names nobody",
    (text) => expect(parseActing(text)).toBeNull(),
  );
});
