import type { OverlayLine } from "../../lib/scoring/contribution/overlay-book.ts";
import type { Sql, Value } from "../db/sql.ts";

/** The amounts of a line and the columns that hold them. */
export const AMOUNTS = {
  adbMinor: "adb_minor",
  closingMinor: "closing_minor",
  marginMinor: "margin_minor",
  incomeMinor: "income_minor",
  baseAdbMinor: "base_adb_minor",
  baseClosingMinor: "base_closing_minor",
  baseMarginMinor: "base_margin_minor",
  baseIncomeMinor: "base_income_minor",
} as const;
export const AMOUNT_NAMES = Object.keys(AMOUNTS) as (keyof typeof AMOUNTS)[];
export const KEYS = ["deal", "manager", "unit", "product", "currency"] as const;

/** A stored line: what a deal's overlay recognises of a manager, in minor units of `currency` and of the run's base currency. */
export type StoredOverlay = Readonly<Record<(typeof KEYS)[number], string> & Record<keyof typeof AMOUNTS, bigint>>;

/** A calculated line as it is stored. */
export const storedOverlay = ({ deal, manager, unit, product, currency, portions: p }: OverlayLine): StoredOverlay => ({
  deal, manager, unit, product, currency,
  adbMinor: p.adb.minor, closingMinor: p.closing.minor, marginMinor: p.margin.minor, incomeMinor: p.income.minor,
  baseAdbMinor: p.baseAdb.minor, baseClosingMinor: p.baseClosing.minor, baseMarginMinor: p.baseMargin.minor, baseIncomeMinor: p.baseIncome.minor,
}); // biome-ignore format: two rows of four

/** Stores a run's overlay credit, in the caller's transaction. */
export async function storeOverlay(tx: Sql, runId: number, lines: readonly OverlayLine[]): Promise<void> {
  const rows = lines
    .map(storedOverlay)
    .map((line): Value[] => [runId, ...KEYS.map((key) => line[key]), ...AMOUNT_NAMES.map((key) => line[key])]);
  await tx.insert("overlay_lines", ["run_id", ...KEYS, ...Object.values(AMOUNTS)], [rows]);
}
