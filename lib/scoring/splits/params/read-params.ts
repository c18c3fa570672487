import { ScoringError } from "../../errors.ts";

export type RawParams = ReadonlyMap<string, unknown>;

/**
 * A scheme's parameters by name; undefined and null stand for none. A Map, so that a parameter called "constructor" is only
 * a name. Throws `split_params_not_object` {scheme, value}, `split_param_unknown` {scheme, param, known}, `split_takes_no_params`.
 */
export function readParams(scheme: string, raw: unknown, known: readonly string[]): RawParams {
  if (raw === undefined || raw === null) return new Map();
  if (!isTable(raw)) throw new ScoringError("split_params_not_object", { scheme, value: show(raw) });
  for (const param of Object.keys(raw)) {
    if (known.includes(param)) continue;
    if (known.length === 0) throw new ScoringError("split_takes_no_params", { scheme, param });
    throw new ScoringError("split_param_unknown", { scheme, param, known: known.join(", ") });
  }
  return new Map(Object.entries(raw));
}

export const isTable = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A value as it stood in the JSON, short enough for an error message. */
export function show(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length <= 60 ? text : `${text.slice(0, 59)}…`;
}
