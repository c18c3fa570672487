import { expect, test } from "vitest";
import { parseDecimal } from "../../../lib/scoring/money/decimal-text.ts";
import { rational } from "../../../lib/scoring/money/rational.ts";
import { metricFigure, readAs, scoreText } from "./figure-text.ts";

test("a score is rounded, but across no bound", () => {
  const bounds = ["80", "85"].map(parseDecimal);
  expect(scoreText(parseDecimal("83.456"), bounds)).toBe("83.46");
  expect(scoreText(parseDecimal("84.996"), bounds)).toBe("84.996");
  expect(scoreText(parseDecimal("84.9999996"), bounds)).toBe("84.9999996");
  expect(scoreText(parseDecimal("85.004"), bounds)).toBe("85.00");
  expect(scoreText(rational(250n, 3n), [])).toBe("83.33");
});

test("figures are read as what they are", () => {
  expect(metricFigure("adb", rational(12_345n), "CZK")).toEqual({ as: "money", text: "123.45" });
  expect(metricFigure("workload", rational(1n, 3n), "CZK")).toEqual({ as: "percent", text: "0.3333" });
  expect(metricFigure("products_per_client", rational(5n, 2n), "CZK")).toEqual({ as: "number", text: "2.5" });
  expect(metricFigure("contacts", rational(19n), "CZK")).toEqual({ as: "number", text: "19" });
  expect(metricFigure("contacts", rational(100n), "CZK")).toEqual({ as: "number", text: "100" });
  expect(readAs("rating")).toBe("number");
});
