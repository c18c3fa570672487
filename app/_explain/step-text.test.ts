import { describe, expect, test } from "vitest";
import { formatDecimal, formatPercent, splitAmount } from "../_format/figures.ts";
import type { StepRow } from "./rows.ts";
import { factorLine, operatorOf, outline, valueText } from "./step-text.ts";
import type { Step } from "./target.ts";
import { step } from "./testing/step.ts";

const format = {
  decimal: (text: string) => formatDecimal(text, "en"),
  percent: (text: string) => formatPercent(text, "en"),
  amountParts: (text: string, currency: string) => splitAmount(text, currency, "en"),
};

const balanceDays = step({ unit: "money-days", currency: "CZK", value: "1714042.60", how: "sum" });
const spread = step({ code: "spread_liability", unit: "rate", value: "0.045", how: "sum" });
const perDay = step({ code: "per_day_of_year", unit: "year-fraction", value: "0.00273973", exact: "1/365" });
const share = step({ unit: "share", value: "0.3333" });
const margin = step({
  code: "margin_credit",
  unit: "money",
  currency: "CZK",
  value: "70.433063",
  how: "product",
  children: [balanceDays, spread, perDay, share],
});

describe("a step's value", () => {
  test("an unrounded amount shows four more digits, padded so that columns line up", () => {
    expect(valueText(margin, format)).toEqual({ main: "70.43", extra: "3063" });
    expect(valueText({ ...margin, value: "552.81" }, format)).toEqual({ main: "552.81", extra: "\u2007\u2007\u2007\u2007" });
  });

  test("rates and shares are in per cent, exchange rates are not", () => {
    expect(valueText(spread, format).main).toBe("4.5%");
    expect(valueText(share, format).main).toBe("33.33%");
    expect(valueText(step({ code: "fx_rate", unit: "rate", value: "27.415" }), format).main).toBe("27.415");
  });

  test("one part in 365 is a division", () => {
    expect(valueText(perDay, format).main).toBe("÷ 365");
  });
});

describe("a product", () => {
  test("is a line of its factors", () => {
    expect(factorLine(margin, format)).toBe("1,714,042.60 × 4.5% ÷ 365 × 33.33%");
  });

  test("has no line where its factors are not at hand, and a sum never has one", () => {
    expect(factorLine({ ...margin, children: [] }, format)).toBe("");
    expect(factorLine(step({ children: [share] }), format)).toBe("");
  });

  test("joins its rows by ×, but for the first and for divisions", () => {
    const row = (child: Step, position: number) => ({ step: child, position, joinedBy: "product" }) as StepRow;
    expect([balanceDays, spread, perDay, share].map((child, index) => operatorOf(row(child, index + 1)))).toEqual(["", "×", "", "×"]);
  });
});

test("what is divided by has its sign", () => {
  const other = step({ code: "ratio_whole", how: "stored", unit: "money", currency: "CZK", value: "2.00" });
  expect([1, 2].map((position) => operatorOf({ step: other, position, joinedBy: "quotient" } as StepRow))).toEqual(["", "÷"]);
});

test("what is taken away has a minus; a figure that is not there has a dash", () => {
  const other = step({ code: "side_absent", how: "absent", unit: "money", currency: "CZK", value: "0.00" });
  expect(operatorOf({ step: other, position: 2, joinedBy: "difference" } as StepRow)).toBe("−");
  expect(operatorOf({ step: other, position: 1, joinedBy: "difference" } as StepRow)).toBe("");
  expect(valueText(other, format).main).toBe("–");
});

test("the open steps as text, with the imported rows", () => {
  const source = { kind: "balances", importId: 1, file: "balances.csv", line: 123 };
  const balance = step({ code: "balance", unit: "money", currency: "CZK", value: "1000.00", source });
  const rows = [margin, balance].map((child, index) => ({ step: child, position: 1, level: index + 1, joinedBy: "sum" }) as StepRow);
  const words = {
    ...format,
    label: ({ label }: Step) => label.code,
    source: ({ file, line }: { file: string; line: number }) => `${file}:${line}`,
  };
  expect(outline("70.43 CZK  Margin", rows, words)).toBe(
    "70.43 CZK  Margin\n  70.433063  margin_credit\n    1,000.00  balance [balances.csv:123]",
  );
});
