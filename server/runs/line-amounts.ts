import type { CreditLine } from "../../lib/scoring/contribution/credit-book.ts";

/** The amounts of a stored line and the columns that hold them: minor units of the line's currency, and of the run's base currency. */
const AMOUNTS = {
  adbMinor: "adb_minor",
  closingMinor: "closing_minor",
  marginMinor: "margin_minor",
  incomeMinor: "income_minor",
  baseAdbMinor: "base_adb_minor",
  baseClosingMinor: "base_closing_minor",
  baseMarginMinor: "base_margin_minor",
  baseIncomeMinor: "base_income_minor",
} as const;

export type Amounts = Readonly<Record<keyof typeof AMOUNTS, bigint>>;

/** In the order of `AMOUNT_COLUMNS`. */
export const AMOUNT_NAMES = Object.keys(AMOUNTS) as (keyof typeof AMOUNTS)[];
export const AMOUNT_COLUMNS = Object.values(AMOUNTS);

/** The amounts of a calculated line. */
export const amountsOf = (p: CreditLine["portions"]): Amounts => ({
  adbMinor: p.adb.minor, closingMinor: p.closing.minor, marginMinor: p.margin.minor, incomeMinor: p.income.minor,
  baseAdbMinor: p.baseAdb.minor, baseClosingMinor: p.baseClosing.minor, baseMarginMinor: p.baseMargin.minor, baseIncomeMinor: p.baseIncome.minor,
}); // biome-ignore format: two rows of four

/** A row's amounts, as either database answers them. */
export function readAmounts(row: Readonly<Record<string, unknown>>): Amounts {
  const minor = (column: string): bigint => BigInt(row[column] as bigint);
  return {
    adbMinor: minor("adb_minor"), closingMinor: minor("closing_minor"), marginMinor: minor("margin_minor"), incomeMinor: minor("income_minor"),
    baseAdbMinor: minor("base_adb_minor"), baseClosingMinor: minor("base_closing_minor"), baseMarginMinor: minor("base_margin_minor"), baseIncomeMinor: minor("base_income_minor"),
  }; // biome-ignore format: two rows of four
}
