import { ScoringError } from "../../errors.ts";
import { readChoice } from "./choice-param.ts";
import { readDecimal } from "./decimal-param.ts";
import { readDecimalTable } from "./decimal-table-param.ts";
import { readInteger } from "./integer-param.ts";
import { isTable } from "./is-table.ts";
import type { Param, ParamValues } from "./param.ts";
import { show } from "./show.ts";

/**
 * A scheme's parameters, read from parsed JSON (undefined or null: the defaults) as its list of parameters says.
 * Throws `split_params_not_object` {scheme, value}, `split_param_unknown` {scheme, param, known}, `split_takes_no_params`
 * {scheme, param}, and what the readers of the kinds throw.
 */
export function readParams<L extends readonly Param[]>(scheme: string, raw: unknown, params: L): ParamValues<L> {
  const given = entriesOf(
    scheme,
    raw,
    params.map(({ name }) => name),
  );
  return Object.fromEntries(params.map((param) => [param.name, read(scheme, param, given.get(param.name))])) as ParamValues<L>;
}

/** A Map, so that a parameter called "constructor" is only a name. */
function entriesOf(scheme: string, raw: unknown, known: readonly string[]): ReadonlyMap<string, unknown> {
  if (raw === undefined || raw === null) return new Map();
  if (!isTable(raw)) throw new ScoringError("split_params_not_object", { scheme, value: show(raw) });
  for (const param of Object.keys(raw)) {
    if (known.includes(param)) continue;
    if (known.length === 0) throw new ScoringError("split_takes_no_params", { scheme, param });
    throw new ScoringError("split_param_unknown", { scheme, param, known: known.join(", ") });
  }
  return new Map(Object.entries(raw));
}

/** `raw` is undefined where the parameter is not given; JSON has no undefined of its own. */
function read(scheme: string, param: Param, raw: unknown): unknown {
  switch (param.kind) {
    case "decimal":
      return readDecimal(scheme, param, raw);
    case "integer":
      return readInteger(scheme, param, raw);
    case "choice":
      return readChoice(scheme, param, raw);
    case "decimal-table":
      return readDecimalTable(scheme, param, raw);
  }
}
