import { ScoringError } from "../../errors.ts";
import { parseDecimal } from "../../money/decimal-text.ts";
import { isZero, type Rational } from "../../money/rational.ts";
import { type RawParams, show } from "./read-params.ts";

/**
 * A parameter that is a decimal text, zero or more; `fallback` where it is not given.
 * Throws `split_param_not_decimal`, `split_param_negative` {scheme, param, value}.
 */
export function decimalParam<F>(scheme: string, params: RawParams, param: string, fallback: F): Rational | F {
  return params.has(param) ? decimal(scheme, param, params.get(param)) : fallback;
}

/** The same for a parameter that must be more than zero. Throws `split_param_not_positive` {scheme, param, value} besides. */
export function positiveParam<F>(scheme: string, params: RawParams, param: string, fallback: F): Rational | F {
  if (!params.has(param)) return fallback;
  const value = decimal(scheme, param, params.get(param));
  if (isZero(value)) throw new ScoringError("split_param_not_positive", { scheme, param, value: show(params.get(param)) });
  return value;
}

/** One decimal text, zero or more. A JSON number is refused: it went through a float before it came here. */
export function decimal(scheme: string, param: string, raw: unknown): Rational {
  const value = typeof raw === "string" ? parsed(raw) : undefined;
  if (!value) throw new ScoringError("split_param_not_decimal", { scheme, param, value: show(raw) });
  if (value.n < 0n) throw new ScoringError("split_param_negative", { scheme, param, value: show(raw) });
  return value;
}

function parsed(text: string): Rational | undefined {
  try {
    return parseDecimal(text);
  } catch {
    return undefined; // the caller's error names the scheme and the parameter, which parseDecimal cannot know
  }
}
