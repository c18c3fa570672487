import { ScoringError } from "../../errors.ts";
import { type RawParams, show } from "./read-params.ts";

/** A parameter that is one of a few words; the first is the default. Throws `split_param_not_choice` {scheme, param, value, choices}. */
export function choiceParam<C extends string>(scheme: string, params: RawParams, param: string, choices: readonly [C, ...C[]]): C {
  if (!params.has(param)) return choices[0];
  const value = params.get(param);
  const choice = choices.find((word) => word === value);
  if (choice === undefined) {
    throw new ScoringError("split_param_not_choice", { scheme, param, value: show(value), choices: choices.join(", ") });
  }
  return choice;
}
