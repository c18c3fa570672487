import { currencyDecimalExceptions } from "../../../lib/scoring/money/currency.ts";
import { literal } from "./literal.ts";

const DEFAULT_DECIMALS = 2;

/** The decimals of a currency, as lib/scoring/money/currency.ts has them; empty for an empty currency. */
export function decimalsSql(currency: string): string {
  const byDecimals = Map.groupBy(Object.entries(currencyDecimalExceptions), ([, decimals]) => decimals);
  const cases = [...byDecimals].map(
    ([decimals, currencies]) => `WHEN ${currency} IN (${currencies.map(([code]) => literal(code)).join(", ")}) THEN ${decimals}`,
  );
  return `CASE WHEN ${currency} IS NULL THEN NULL ${cases.join(" ")} ELSE ${DEFAULT_DECIMALS} END`;
}

/** The numbers of decimals that occur. */
export const occurringDecimals: readonly number[] = [...new Set([DEFAULT_DECIMALS, ...Object.values(currencyDecimalExceptions)])].sort();
