import { apportion } from "../money/apportion.ts";
import { compare, type Rational, ZERO } from "../money/rational.ts";

/**
 * The seats of a forced distribution, worst grade first as in the scheme: `count` subjects divided by largest remainder on the
 * quotas; a tie between remainders goes to the better grade (DATA-CONTRACT.md, merit score).
 */
export function seatsOf(grades: readonly string[], quotas: ReadonlyMap<string, Rational>, count: number): number[] {
  const fromTheBest = [...grades].reverse();
  const seats = apportion(
    BigInt(count),
    fromTheBest.map((grade) => quotas.get(grade) ?? ZERO),
  );
  return seats.map(({ minor }) => Number(minor)).reverse();
}

/** For each score its place from below: how many subjects stand at this score or under it. Equal scores share the better place. */
export function placesFromBelow(scores: readonly Rational[]): number[] {
  const ascending = scores.map((score, i) => ({ score, i })).sort((a, b) => compare(a.score, b.score));
  const places = new Array<number>(scores.length);
  let shared = 0;
  for (let at = ascending.length - 1; at >= 0; at -= 1) {
    const { score, i } = ascending[at] as (typeof ascending)[number];
    const above = ascending[at + 1];
    if (!above || compare(above.score, score) !== 0) shared = at + 1;
    places[i] = shared;
  }
  return places;
}

/** The place from below at which each grade begins: one more than the seats of all worse grades. */
export function firstPlaces(seats: readonly number[]): number[] {
  let worse = 0;
  return seats.map((count) => {
    const first = worse + 1;
    worse += count;
    return first;
  });
}
