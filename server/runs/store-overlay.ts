import type { OverlayLine } from "../../lib/scoring/contribution/overlay-book.ts";
import type { Sql, Value } from "../db/sql.ts";
import { AMOUNT_COLUMNS, AMOUNT_NAMES, type Amounts, amountsOf } from "./line-amounts.ts";

export const KEYS = ["deal", "manager", "unit", "product", "currency"] as const;

/** A stored line: what a deal's overlay recognises of a manager, in minor units of `currency` and of the run's base currency. */
export type StoredOverlay = Readonly<Record<(typeof KEYS)[number], string>> & Amounts;

/** A calculated line as it is stored. */
export const storedOverlay = ({ deal, manager, unit, product, currency, portions }: OverlayLine): StoredOverlay => ({
  deal,
  manager,
  unit,
  product,
  currency,
  ...amountsOf(portions),
});

/** Stores a run's overlay credit, in the caller's transaction. */
export async function storeOverlay(tx: Sql, runId: number, lines: readonly OverlayLine[]): Promise<void> {
  const rows = lines
    .map(storedOverlay)
    .map((line): Value[] => [runId, ...KEYS.map((key) => line[key]), ...AMOUNT_NAMES.map((key) => line[key])]);
  await tx.insert("overlay_lines", ["run_id", ...KEYS, ...AMOUNT_COLUMNS], [rows]);
}
