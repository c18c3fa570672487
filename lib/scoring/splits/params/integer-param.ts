import { ScoringError } from "../../errors.ts";
import type { ParamOf } from "./param.ts";
import { show } from "./show.ts";

/**
 * A whole number, as a JSON number or in quotes. It counts or names something and is never money, a rate or a weight.
 * Throws `split_param_not_integer` {scheme, param, value, least, most}.
 */
export function readInteger(scheme: string, { name: param, least, most, ...rest }: ParamOf<"integer">, raw: unknown): number {
  if (raw === undefined) return rest.default;
  const value = typeof raw === "string" && /^\d{1,15}$/.test(raw) ? Number(raw) : raw;
  if (!Number.isSafeInteger(value) || (value as number) < least || (value as number) > most) {
    throw new ScoringError("split_param_not_integer", { scheme, param, value: show(raw), least, most });
  }
  return value as number;
}
