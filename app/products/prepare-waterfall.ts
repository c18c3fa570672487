/** One bar: a step that adds its amount to what stands before it, or a total that stands on zero. */
export type WaterfallStep = Readonly<{ key: string; minor: bigint; isTotal: boolean }>;
/** Where a bar lies, in per cent of the width. */
export type WaterfallBar = Readonly<{ key: string; minor: bigint; isTotal: boolean; left: number; width: number }>;
export type Waterfall = Readonly<{ bars: readonly WaterfallBar[]; zero: number }>;

/**
 * Lays steps out as a waterfall: each begins where the one before it ended, so that the last total is what the bars add up to.
 * Percentages are for geometry alone; amounts stay whole numbers.
 */
export function prepareWaterfall(steps: readonly WaterfallStep[]): Waterfall {
  let running = 0n;
  const spans = steps.map((step) => {
    const from = step.isTotal ? 0n : running;
    running = step.isTotal ? step.minor : running + step.minor;
    return { ...step, from, to: running };
  });
  const ends = [0n, ...spans.flatMap(({ from, to }) => [from, to])];
  const low = ends.reduce((least, end) => (end < least ? end : least), 0n);
  const high = ends.reduce((most, end) => (end > most ? end : most), 0n);
  const place = (value: bigint): number => (high === low ? 0 : Number(((value - low) * 10_000n) / (high - low)) / 100);
  return {
    zero: place(0n),
    bars: spans.map(({ key, minor, isTotal, from, to }) => {
      const [left, right] = from < to ? [place(from), place(to)] : [place(to), place(from)];
      return { key, minor, isTotal, left, width: Math.round((right - left) * 100) / 100 };
    }),
  };
}
