import type { CardMetric } from "../types.ts";

type Spot = Readonly<{ x: number; y: number }>;

/** A curve in a box, y downwards: its line with flat ends, where the plan is met, and where somebody stands. For geometry alone. */
export type CurvePicture = Readonly<{ line: readonly Spot[]; met: number | null; here: Spot | null }>;

/** How far the flat ends reach beyond the outermost knot, as a part of the whole width. */
const MARGIN = 0.12;

export function prepareCurve(
  { curve, attainment, points }: Pick<CardMetric, "curve" | "attainment" | "points">,
  box: Readonly<{ width: number; height: number }>,
): CurvePicture {
  const knots = curve.map(({ at, points: given }) => ({ x: Number(at), y: Number(given) }));
  const here = attainment === null || points === null ? null : { x: Number(attainment), y: Number(points) };
  const xs = [...knots, ...(here ? [here] : [])].map(({ x }) => x);
  const [least, most] = [Math.min(...xs), Math.max(...xs)];
  const room = (most - least || 1) * MARGIN;
  const [left, right] = [least - room, most + room];
  const [bottom, top] = [Math.min(0, ...knots.map(({ y }) => y)), Math.max(1, ...knots.map(({ y }) => y))];
  const place = ({ x, y }: Spot): Spot => ({
    x: ((x - left) / (right - left)) * box.width,
    y: box.height - ((y - bottom) / (top - bottom)) * box.height,
  });
  const [first, last] = [knots[0], knots.at(-1)];
  const line = first && last ? [{ x: left, y: first.y }, ...knots, { x: right, y: last.y }].map(place) : [];
  const met = left < 1 && right > 1 ? place({ x: 1, y: 0 }).x : null;
  return { line, met, here: here && place(here) };
}
