import { ScoringError } from "../../errors.ts";
import type { ParamOf } from "./param.ts";
import { show } from "./show.ts";

/** One of a few words. Throws `split_param_not_choice` {scheme, param, value, choices}. */
export function readChoice(scheme: string, { name: param, choices }: ParamOf<"choice">, raw: unknown): string {
  if (raw === undefined) return choices[0];
  const choice = choices.find((word) => word === raw);
  if (choice === undefined) {
    throw new ScoringError("split_param_not_choice", { scheme, param, value: show(raw), choices: choices.join(", ") });
  }
  return choice;
}
