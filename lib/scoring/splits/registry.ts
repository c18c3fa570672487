import { ScoringError } from "../errors.ts";
import { activityWeighted } from "./schemes/activity-weighted.ts";
import { equal } from "./schemes/equal.ts";
import { linear } from "./schemes/linear.ts";
import { manual } from "./schemes/manual.ts";
import { positionBased } from "./schemes/position-based.ts";
import { roleWeighted } from "./schemes/role-weighted.ts";
import { timeDecay } from "./schemes/time-decay.ts";
import type { SplitScheme } from "./split-scheme.ts";

const SCHEMES: readonly SplitScheme<unknown>[] = [equal, manual, roleWeighted, linear, positionBased, timeDecay, activityWeighted];

/** Every scheme by its name, in the order in which they are offered. */
export const splitSchemes: ReadonlyMap<string, SplitScheme<unknown>> = new Map(SCHEMES.map((scheme) => [scheme.name, scheme]));

/** The scheme of this name. Throws `split_scheme_unknown` {scheme, known}. */
export function splitScheme(name: string): SplitScheme<unknown> {
  const scheme = splitSchemes.get(name);
  if (!scheme) throw new ScoringError("split_scheme_unknown", { scheme: name, known: [...splitSchemes.keys()].join(", ") });
  return scheme;
}
