import { type Figure, sizeOf, toGeometry } from "../_format/figures.ts";

/** A bar of a small chart, in the units of its box; null where there is no figure. */
export type SmallBar = Readonly<{ x: number; y: number; width: number; height: number; isNegative: boolean }> | null;
export type SmallChart = Readonly<{ bars: readonly SmallBar[]; zero: number; high: number; low: number }>;

type Box = Readonly<{ width: number; height: number }>;

const GAP = 0.25;

/**
 * Small charts of equal size, one for each series. With a shared scale equal figures are equally high in all of them; with
 * scales of their own each fills its box, to compare shapes. Zero is always in sight; missing figures are gaps. For the eye alone.
 */
export function prepareMultiples(series: readonly (readonly (Figure | null)[])[], isShared: boolean, box: Box): SmallChart[] {
  const all = series.map((figures) => figures.map((figure) => figure && toGeometry(figure)));
  const common = boundsOf(all.flat());
  return all.map((values) => chart(values, isShared ? common : boundsOf(values), box));
}

/** The figure that a unit is sorted by: its latest; units without one come last. */
export function bySize<Row extends Readonly<{ series: readonly (Figure | null)[]; unit: string }>>(rows: readonly Row[]): Row[] {
  const latest = ({ series }: Row): bigint | null => {
    const figure = series.at(-1) ?? null;
    return figure && sizeOf(figure);
  };
  return [...rows].sort((a, b) => {
    const [left, right] = [latest(a), latest(b)];
    if (left === null || right === null) return left === right ? compareText(a.unit, b.unit) : left === null ? 1 : -1;
    return left > right ? -1 : left < right ? 1 : compareText(a.unit, b.unit);
  });
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function boundsOf(values: readonly (number | null)[]): { low: number; high: number } {
  const present = values.filter((value) => value !== null);
  // A loop of its own: thousands of units would be too many arguments for Math.max.
  return present.reduce(({ low, high }, value) => ({ low: Math.min(low, value), high: Math.max(high, value) }), { low: 0, high: 0 });
}

function chart(values: readonly (number | null)[], { low, high }: { low: number; high: number }, { width, height }: Box): SmallChart {
  const span = high - low || 1;
  const y = (value: number): number => round(height - ((value - low) / span) * height);
  const step = width / Math.max(values.length, 1);
  const zero = y(0);
  const bars = values.map((value, i): SmallBar => {
    if (value === null) return null;
    const at = y(value);
    return {
      x: round(i * step + (step * GAP) / 2),
      y: Math.min(at, zero),
      width: round(step * (1 - GAP)),
      height: round(Math.abs(at - zero)),
      isNegative: value < 0,
    };
  });
  return { bars, zero, high, low };
}

const round = (value: number): number => Math.round(value * 10) / 10;
