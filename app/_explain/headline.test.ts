import { expect, test } from "vitest";
import { formatDecimal, formatPercent, splitAmount } from "../_format/figures.ts";
import { headline } from "./headline.ts";
import { step } from "./testing/step.ts";

const format = {
  decimal: (text: string) => formatDecimal(text, "en"),
  percent: (text: string) => formatPercent(text, "en"),
  amountParts: (text: string, currency: string) => splitAmount(text, currency, "en"),
};

test("a metric's figures read as its scorecard shows them", () => {
  const money = step({ unit: "money", currency: "CZK", value: "12.3456", exact: "123456/10000" });
  expect(headline(money, { explain: "metric_actual" }, format)).toBe("12.35");
  expect(headline(money, { explain: "margin" }, format)).toBe("12.34");
  const attained = step({ unit: "ratio", value: "1.034567", exact: "1034567/1000000" });
  expect(headline(attained, { explain: "metric_attainment" }, format)).toBe("103.5%");
  const retention = step({ unit: "share", value: "0.98765", exact: "98765/100000" });
  expect(headline(retention, { explain: "metric_actual" }, format)).toBe("98.76%");
  expect(headline({ ...retention, unit: "ratio" }, { explain: "metric_actual" }, format)).toBe("0.99");
  expect(headline(step({ value: "1.5", exact: "3/2" }), { explain: "metric_actual" }, format)).toBe("1.5");
  expect(headline(step({ unit: "points", value: "96.6", exact: "966/10" }), { explain: "metric_points" }, format)).toBe("96.60");
});

test("shares are in per cent to the hundredth, and what is absent is no zero", () => {
  expect(headline(step({ unit: "share", value: "0.333333", exact: "1/3" }), { explain: "margin" }, format)).toBe("33.33%");
  expect(headline(step({ unit: "share", how: "absent" }), { explain: "margin" }, format)).toBe("–");
});
