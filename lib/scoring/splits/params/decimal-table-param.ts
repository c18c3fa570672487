import { ScoringError } from "../../errors.ts";
import type { Rational } from "../../money/rational.ts";
import { decimal } from "./decimal-param.ts";
import { isTable, type RawParams, show } from "./read-params.ts";

/**
 * A required parameter that is a table of decimal texts, zero or more each: {"originator": "3", "support": "1"}.
 * Throws `split_param_missing` {scheme, param}, `split_param_not_table` {scheme, param, value}, and what decimal-param.ts throws,
 * with the entry's name in `param` ("weights.support").
 */
export function decimalTableParam(scheme: string, params: RawParams, param: string): ReadonlyMap<string, Rational> {
  if (!params.has(param)) throw new ScoringError("split_param_missing", { scheme, param });
  const raw = params.get(param);
  if (!isTable(raw) || Object.keys(raw).length === 0) {
    throw new ScoringError("split_param_not_table", { scheme, param, value: show(raw) });
  }
  return new Map(Object.entries(raw).map(([key, value]) => [key, decimal(scheme, `${param}.${key}`, value)]));
}
