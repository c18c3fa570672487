import { creditMetric } from "./credit-metric.ts";

/** Average daily balance credited, weighed by the products' coefficients. */
export const adb = creditMetric("adb", ["adb"], "average");
/** Balance credited at the end of the period. */
export const closing = creditMetric("closing", ["closing"], "last");
/** Margin from balances (FTP). */
export const margin = creditMetric("margin", ["margin"], "sum");
/** Income: fees and the like. */
export const income = creditMetric("income", ["income"], "sum");
/** What the manager earned the bank: margin and income. */
export const marginIncome = creditMetric("margin_income", ["margin", "income"], "sum");
