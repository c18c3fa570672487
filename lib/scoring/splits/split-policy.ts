import { ScoringError } from "../errors.ts";

/** What becomes of a touch that a policy finds: it counts and is named, or it does not count and is named. */
export const HANDLINGS = ["show", "leave-out"] as const;
export type Handling = (typeof HANDLINGS)[number];

/**
 * Which touches a unit takes for padding. `dailyCap`: how many of a member count on one UTC day, the earliest; duplicates are of the
 * same member, kind, client and instant; after the close are those done or logged later than the deal's closing day; in bulk are
 * `touches` or more of one member within `minutes`.
 */
export type TouchPolicy = Readonly<{
  dailyCap: number | null;
  duplicates: Handling;
  afterClose: Handling;
  bulk: Readonly<{ touches: number; minutes: number; handling: Handling }> | null;
}>;

/** Where members sit in several units: the head of their nearest common unit decides, or the head of each of their units. */
export const ACROSS_UNITS = ["common-unit", "every-unit"] as const;
export type AcrossUnits = (typeof ACROSS_UNITS)[number];

/** What some units (and all below them that have no policy of their own) allow where a deal is shared. */
export type SplitPolicy = Readonly<{
  code: string;
  units: readonly string[];
  /** names of the schemes that may be agreed */
  schemes: readonly string[];
  /** what shares a deal that nobody agreed on; null: the accounts' assignments do */
  fallback: Readonly<{ scheme: string; params: unknown }> | null;
  /** members decide until so many days after the closing day; null: without end */
  agreeWithinDays: number | null;
  acrossUnits: AcrossUnits;
  /** how many months before a deal's closing day the deals are looked at from which Markov chains are built */
  pathMonths: number;
  touches: TouchPolicy;
}>;

/** The unit above each unit; null above the top. */
export type UnitParents = ReadonlyMap<string, string | null>;

/** A unit and all above it, nearest first. Throws `unit_circle` {unit} where units stand above themselves. */
export function unitsAbove(unit: string, parents: UnitParents): string[] {
  const path: string[] = [];
  for (let at: string | null = unit; at !== null; at = parents.get(at) ?? null) {
    if (path.includes(at)) throw new ScoringError("unit_circle", { unit: at });
    path.push(at);
  }
  return path;
}

/** The nearest unit that stands at or above all of these; null where they have none, or there are none. */
export function commonUnit(units: readonly string[], parents: UnitParents): string | null {
  const [first, ...others] = [...new Set(units)].map((unit) => unitsAbove(unit, parents));
  return first?.find((unit) => others.every((path) => path.includes(unit))) ?? null;
}

/** The policy of the nearest unit at or above this one that has one; null where none has. */
export function policyFor<P extends SplitPolicy>(unit: string | null, policies: readonly P[], parents: UnitParents): P | null {
  if (unit === null) return null;
  for (const at of unitsAbove(unit, parents)) {
    const own = policies.find(({ units }) => units.includes(at));
    if (own) return own;
  }
  return null;
}
