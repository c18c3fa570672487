/** Points that are as deep as it gets; curves rarely give more. */
const DEEPEST_POINTS = 150;
/** Per cent of the accent: pale enough for text in every theme. */
const DEEPEST = 60;
/** Above 1, so that the upper half, where most people are, is told apart better. */
const BEND = 1.5;

/** A cell's background by its points. For colours alone: the figure stands in the cell. */
export function heatOf(points: string): { background: string } {
  const part = Math.min(1, Math.max(0, Number(points) / DEEPEST_POINTS));
  return { background: `color-mix(in srgb, var(--bar) ${Math.round(part ** BEND * DEEPEST)}%, transparent)` };
}
