import { expect, test } from "vitest";
import type { GradeHistory } from "../types.ts";
import { prepareGrades } from "./prepare-grades.ts";

const format = {
  period: (code: string) => `period ${code}`,
  monthShort: (code: string) => `month ${code}`,
  decimal: (text: string) => text,
};
const was = { version: 1, score: "83.40", earned: "B", grade: "B", levels: ["C", "B", "A"], bonus: null };

test("a grade is drawn as high as it stands in its scheme; what was not scored is a gap", () => {
  const periods: GradeHistory["periods"] = [
    { period: "1993-Q3", was: null },
    { period: "1993-Q4", was },
  ];
  expect(prepareGrades(periods, format)).toEqual([
    { key: "1993-Q3", label: "period 1993-Q3", title: "period 1993-Q3", values: { grade: null, score: null }, texts: {} },
    {
      key: "1993-Q4",
      label: "period 1993-Q4",
      title: "period 1993-Q4",
      values: { grade: 2, score: 83.4 },
      texts: { grade: "B", score: "83.40" },
    },
  ]);
});

test("months are short on the axis; without a grade there is no bar", () => {
  const [point] = prepareGrades([{ period: "1993-06", was: { ...was, grade: null } }], format);
  expect(point).toMatchObject({ label: "month 1993-06", values: { grade: null, score: 83.4 }, texts: { score: "83.40" } });
});
