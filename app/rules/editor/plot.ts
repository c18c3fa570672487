import type { KnotDraft, TierDraft } from "./draft.ts";

/** For geometry alone: figures are reckoned elsewhere. Null while it is no number. */
const toNumber = (typed: string): number | null =>
  /^[+-]?\d+([.,]\d+)?$/.test(typed.trim()) ? Number(typed.trim().replace(",", ".")) : null;

export type Dot = Readonly<{ x: number; y: number; index: number }>;

/** The knots that can be drawn, from left to right, each with its place in the list. */
export const knotDots = (curve: readonly KnotDraft[]): Dot[] =>
  curve
    .flatMap(({ at, points }, index) => {
      const [x, y] = [toNumber(at), toNumber(points)];
      return x === null || y === null ? [] : [{ x, y, index }];
    })
    .sort((a, b) => a.x - b.x);

type Line = readonly (readonly [number, number])[];

/**
 * What tiers pay for an amount, as lines to draw: one for each tier of a flat table, which jumps, else one. It goes on behind the last
 * tier by half of what lies before it.
 */
export function tierLines(rule: "flat" | "step" | "interpolated", tiers: readonly TierDraft[]): Line[] {
  const rows = tiers.flatMap(({ from, rate, amount }) => {
    const [begin, value] = [toNumber(from), toNumber(rule === "interpolated" ? amount : rate)];
    return begin === null || value === null ? [] : [{ begin, value }];
  });
  const last = rows.at(-1);
  if (!last) return [];
  const end = last.begin > 0 ? last.begin * 1.5 : 1_000;
  const endOf = (i: number): number => rows[i + 1]?.begin ?? end;
  if (rule === "flat")
    return rows.map(({ begin, value }, i) => [
      [begin, begin * value],
      [endOf(i), endOf(i) * value],
    ]);
  if (rule === "interpolated") return [[...rows.map(({ begin, value }) => [begin, value] as const), [end, last.value]]];
  const points: [number, number][] = [[rows[0]?.begin ?? 0, 0]];
  let paid = 0;
  for (const [i, { begin, value }] of rows.entries()) {
    paid += (endOf(i) - begin) * value;
    points.push([endOf(i), paid]);
  }
  return [points];
}

/** A scale from values to a stretch of the drawing, with a little room for a single value. */
export function scale(values: readonly number[], from: number, to: number): (value: number) => number {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const span = high - low || 1;
  return (value) => from + ((value - low) / span) * (to - from);
}
