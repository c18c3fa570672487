import type { Day } from "../periods/day.ts";

export type Span = Readonly<{ from: Day; to: Day }>;
type Dated = Readonly<{ from: Day; to: Day | null }>;

/** Whether a dated row counts on every day of a span. Spans are cut at all rows' ends, so the first day decides. */
export const covers = ({ from, to }: Dated, span: Span): boolean => from <= span.from && (to === null || to > span.from);

/** Cuts [from, to) at the given days, in order; days outside and repeated ones make no cut. */
export function cut({ from, to }: Span, days: Iterable<Day | null>): Span[] {
  if (from >= to) return [];
  const cuts = [...new Set(days)].filter((day): day is Day => day !== null && day > from && day < to).sort((a, b) => a - b);
  return [from, ...cuts].map((start, i) => ({ from: start, to: cuts[i] ?? to }));
}

/** The last of the points (in the order of their days) that stands on a day. */
export function standing<P extends Readonly<{ from: Day }>>(points: readonly P[], day: Day): P | null {
  let found: P | null = null;
  for (const point of points) {
    if (point.from > day) break;
    found = point;
  }
  return found;
}
