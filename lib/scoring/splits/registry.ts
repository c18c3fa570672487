import { ScoringError } from "../errors.ts";
import type { Param } from "./params/param.ts";
import { activityWeighted } from "./schemes/activity-weighted.ts";
import { balanceWeighted } from "./schemes/balance-weighted.ts";
import { banzhaf } from "./schemes/banzhaf.ts";
import { closer } from "./schemes/closer.ts";
import { equal } from "./schemes/equal.ts";
import { incrementWeighted } from "./schemes/increment-weighted.ts";
import { linear } from "./schemes/linear.ts";
import { manual } from "./schemes/manual.ts";
import { markov } from "./schemes/markov.ts";
import { nucleolus } from "./schemes/nucleolus.ts";
import { originator } from "./schemes/originator.ts";
import { overlay } from "./schemes/overlay.ts";
import { owen } from "./schemes/owen.ts";
import { positionBased } from "./schemes/position-based.ts";
import { roleWeighted } from "./schemes/role-weighted.ts";
import { shapley } from "./schemes/shapley.ts";
import { timeDecay } from "./schemes/time-decay.ts";
import type { SplitScheme } from "./split-scheme.ts";

const SCHEMES: readonly SplitScheme<readonly Param[]>[] = [
  equal,
  manual,
  roleWeighted,
  originator,
  closer,
  linear,
  positionBased,
  timeDecay,
  activityWeighted,
  balanceWeighted,
  incrementWeighted,
  shapley,
  owen,
  banzhaf,
  nucleolus,
  markov,
  overlay,
];

/** Every scheme by its name, in the order in which they are offered. */
export const splitSchemes: ReadonlyMap<string, SplitScheme<readonly Param[]>> = new Map(SCHEMES.map((scheme) => [scheme.name, scheme]));

/** Schemes whose shares stand beside the total: a deal may have such a split, its overlay, together with the split of its credit. */
export const SCHEMES_BESIDE_TOTAL: readonly string[] = SCHEMES.filter(({ besideTotal }) => besideTotal).map(({ name }) => name);

export const isBesideTotal = (scheme: string): boolean => SCHEMES_BESIDE_TOTAL.includes(scheme);

/** The scheme of this name. Throws `split_scheme_unknown` {scheme, known}. */
export function splitScheme(name: string): SplitScheme<readonly Param[]> {
  const scheme = splitSchemes.get(name);
  if (!scheme) throw new ScoringError("split_scheme_unknown", { scheme: name, known: [...splitSchemes.keys()].join(", ") });
  return scheme;
}
