import { expect, it } from "vitest";
import { faultText } from "./fault-text.ts";
import { MeritError } from "./merit-error.ts";
import { errorText, translator } from "./translate.ts";

const unknownUnit = { line: 2, column: "unit", value: "D9", code: "reference_unknown", params: { kind: "units", code: "D9", nearest: "" } };

it("tells a fault in the reader's words for kinds of files", () => {
  expect(faultText(unknownUnit, translator("en"))).toBe("There is no “D9” among the units. Correct the code, or import the units first.");
  expect(faultText(unknownUnit, translator("zh-Hans"))).toBe("机构中没有“D9”。请更正代码，或先导入机构。");
});

it("tells an error in the reader's words for figures, and keeps a code without a word", () => {
  const missing = (metric: string): MeritError =>
    new MeritError("figure_missing", { metric, period: "1993-06", whose: "client", manager: "", client: "C1", group: "" });
  expect(errorText(missing("adb"), translator("zh-Hans"))).toContain("没有日均余额");
  expect(errorText(missing("other"), translator("en"))).toContain("no “other”");
});
