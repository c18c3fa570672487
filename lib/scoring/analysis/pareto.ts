import { type Rational, rational } from "../money/rational.ts";
import { shareOf } from "./ratios.ts";

/** One entry in the order of its value, with the part of the total that it and all before it make. */
export type ParetoEntry<T> = Readonly<{ item: T; minor: bigint; cumulativeMinor: bigint; cumulativeShare: Rational | null }>;

/**
 * Who makes most of a total. `reached` is the smallest number of entries, largest first, that make at least `threshold` of
 * it; null where the total is not positive, and no share means anything. Losses count: entries before them can make more than
 * the whole, which the losses take back; `losers` says how many there are and `lostMinor` (zero or negative) how much.
 */
export type Pareto<T> = Readonly<{
  entries: readonly ParetoEntry<T>[];
  totalMinor: bigint;
  reached: number | null;
  losers: number;
  lostMinor: bigint;
}>;

/** Sorts by value, largest first; equal values stand in the order of their ids, so that the same facts give the same line. */
export function pareto<T>(
  items: readonly T[],
  id: (item: T) => string,
  value: (item: T) => bigint,
  threshold: Rational = rational(4n, 5n),
): Pareto<T> {
  const byId = (a: T, b: T): number => (id(a) < id(b) ? -1 : id(a) > id(b) ? 1 : 0);
  const sorted = [...items].sort((a, b) => (value(a) > value(b) ? -1 : value(a) < value(b) ? 1 : byId(a, b)));
  const totalMinor = sorted.reduce((sum, item) => sum + value(item), 0n);
  let cumulativeMinor = 0n;
  const entries = sorted.map((item) => {
    cumulativeMinor += value(item);
    return { item, minor: value(item), cumulativeMinor, cumulativeShare: shareOf(cumulativeMinor, totalMinor) };
  });
  const losses = entries.filter(({ minor }) => minor < 0n);
  // cumulative / total >= n / d, without leaving whole numbers
  const reached = entries.findIndex((entry) => entry.cumulativeMinor * threshold.d >= totalMinor * threshold.n);
  return {
    entries,
    totalMinor,
    reached: totalMinor > 0n ? reached + 1 : null,
    losers: losses.length,
    lostMinor: losses.reduce((sum, { minor }) => sum + minor, 0n),
  };
}
