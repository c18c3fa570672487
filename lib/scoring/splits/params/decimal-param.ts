import { ScoringError } from "../../errors.ts";
import { parseDecimal } from "../../money/decimal-text.ts";
import { isZero, type Rational } from "../../money/rational.ts";
import type { ParamOf } from "./param.ts";
import { show } from "./show.ts";

/**
 * A decimal text, zero or more; more than zero where the parameter is `positive`.
 * Throws `split_param_not_decimal`, `split_param_negative`, `split_param_not_positive` {scheme, param, value}.
 */
export function readDecimal(scheme: string, param: ParamOf<"decimal">, raw: unknown): Rational | undefined {
  if (raw === undefined) return param.default === undefined ? undefined : parseDecimal(param.default);
  const value = decimal(scheme, param.name, raw);
  if (param.positive && isZero(value)) {
    throw new ScoringError("split_param_not_positive", { scheme, param: param.name, value: show(raw) });
  }
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
