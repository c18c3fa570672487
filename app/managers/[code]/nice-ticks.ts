const STEPS = [1, 2, 2.5, 5, 10];
/** Room above and below a line that never changes, as a part of its size. */
const FLAT = 0.1;

/**
 * Round values for an axis that holds everything from `low` to `high`: some `count` steps of 1, 2, 2.5 or 5 times a power of
 * ten. For the geometry of charts alone.
 */
export function niceTicks(low: number, high: number, count: number): { ticks: number[]; low: number; high: number } {
  if (low === high) {
    const room = Math.abs(low) * FLAT || 1;
    return niceTicks(low - room, high + room, count);
  }
  const rough = (high - low) / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = (STEPS.find((one) => one * power >= rough) ?? 10) * power;
  const first = Math.floor(low / step);
  const last = Math.ceil(high / step);
  // Multiplied, not added up, so that 0.1 + 0.2 cannot drift.
  const ticks = Array.from({ length: last - first + 1 }, (_, i) => Number(((first + i) * step).toPrecision(12)));
  return { ticks, low: ticks[0] ?? low, high: ticks.at(-1) ?? high };
}
