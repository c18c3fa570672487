import { getOrAdd } from "../../collections/get-or-add.ts";
import type { Rational } from "../../money/rational.ts";
import { isZero, rational, ZERO } from "../../money/rational.ts";
import type { Path } from "../split-scheme.ts";
import { solveLinear } from "./solve-linear.ts";

/** Where a path begins and how it ends; everything else is a person's place in `people`. */
export const START = -1;
export const WON = -2;
export const LOST = -3;

/** How often deals went from one state to the next. */
export type Transitions = ReadonlyMap<number, ReadonlyMap<number, bigint>>;

/**
 * A first-order absorbing Markov chain: start, people, won or lost. A touch that follows another by the same person is a
 * transition to itself and is kept; it changes no chance of winning, since whoever stays leaves in the end as others do.
 */
export type Chain = Readonly<{ people: readonly string[]; transitions: Transitions }>;

/** The chain of many deals' paths, people in the order in which they first appear. */
export function chainOf(paths: readonly Path[]): Chain {
  const places = new Map<string, number>();
  const transitions = new Map<number, Map<number, bigint>>();
  const count = (from: number, to: number, deals: number): void => {
    const row = getOrAdd(transitions, from, () => new Map<number, bigint>());
    if (deals > 0) row.set(to, (row.get(to) ?? 0n) + BigInt(deals));
  };
  for (const { touches, won, lost } of paths) {
    if (won + lost === 0) continue;
    const states = touches.map((person) => getOrAdd(places, person, () => places.size));
    const last = [START, ...states].reduce((from, to) => {
      if (to !== START) count(from, to, won + lost);
      return to;
    }, START);
    count(last, WON, won);
    count(last, LOST, lost);
  }
  return { people: [...places.keys()], transitions };
}

export const totalOf = (row: ReadonlyMap<number, bigint>): bigint => [...row.values()].reduce((sum, deals) => sum + deals, 0n);

/**
 * Each person's chance of winning from there, as if every deal that comes to `removed` were lost: the exact solution of
 * h(i) = sum over j of p(i, j) h(j), h(won) = 1, h(lost) = 0.
 */
export function winningChances({ people, transitions }: Chain, removed?: number): Rational[] {
  const rows = people.map((_, i) => {
    const row = people.map(() => 0n);
    const out = i === removed ? new Map<number, bigint>() : (transitions.get(i) ?? new Map<number, bigint>());
    row[i] = i === removed ? 1n : totalOf(out);
    for (const [to, deals] of out) if (to >= 0) row[to] = (row[to] as bigint) - deals;
    return [...row, out.get(WON) ?? 0n];
  });
  return solveLinear(rows);
}

/** The chance of winning from the start, given the chances from each person. */
export function startChance({ transitions }: Chain, chances: readonly Rational[]): Rational {
  const row = transitions.get(START) ?? new Map<number, bigint>();
  const whole = totalOf(row);
  if (whole === 0n) return ZERO;
  let n = 0n;
  let d = 1n;
  for (const [to, deals] of row) {
    const chance = chanceOf(to, chances);
    if (!isZero(chance)) [n, d] = [n * chance.d + chance.n * deals * d, d * chance.d];
  }
  return rational(n, d * whole);
}

/** The chance of winning from any state. */
export const chanceOf = (state: number, chances: readonly Rational[]): Rational =>
  state === WON ? { n: 1n, d: 1n } : state >= 0 ? (chances[state] as Rational) : ZERO;
