import { type Figure, sizeOf } from "../_format/figures.ts";

/**
 * The length of each figure's bar in per cent of the largest, to a tenth. Negative figures have bars too, marked as such, so
 * that a large loss does not look like nothing.
 */
export function prepareBars(figures: readonly Figure[]): { width: number; isNegative: boolean }[] {
  const sizes = figures.map(sizeOf);
  let largest = 0n;
  for (const size of sizes) if (abs(size) > largest) largest = abs(size);
  return sizes.map((size) => ({ width: largest === 0n ? 0 : Number((abs(size) * 1000n) / largest) / 10, isNegative: size < 0n }));
}

const abs = (value: bigint): bigint => (value < 0n ? -value : value);
