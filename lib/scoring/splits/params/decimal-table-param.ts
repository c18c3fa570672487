import { ScoringError } from "../../errors.ts";
import type { Rational } from "../../money/rational.ts";
import { decimal } from "./decimal-param.ts";
import { isTable } from "./is-table.ts";
import type { ParamOf } from "./param.ts";
import { show } from "./show.ts";

/**
 * A required table of decimal texts, zero or more each: {"originator": "3", "support": "1"}.
 * Throws `split_param_missing` {scheme, param}, `split_param_not_table` {scheme, param, value}, and what decimal-param.ts throws,
 * with the entry's name in `param` ("weights.support").
 */
export function readDecimalTable(scheme: string, { name: param }: ParamOf<"decimal-table">, raw: unknown): ReadonlyMap<string, Rational> {
  if (raw === undefined) throw new ScoringError("split_param_missing", { scheme, param });
  if (!isTable(raw) || Object.keys(raw).length === 0) {
    throw new ScoringError("split_param_not_table", { scheme, param, value: show(raw) });
  }
  return new Map(Object.entries(raw).map(([key, value]) => [key, decimal(scheme, `${param}.${key}`, value)]));
}
