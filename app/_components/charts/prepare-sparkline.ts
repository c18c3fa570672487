/**
 * The path of a line through values at equal steps, in a box. A missing value is a gap; a lone one is a dot. Numbers are for
 * geometry alone.
 */
export function prepareSparkline(
  values: readonly (number | null)[],
  width: number,
  height: number,
): { path: string; last: { x: number; y: number } | null } {
  const present = values.filter((value) => value !== null);
  const [low, high] = [Math.min(...present), Math.max(...present)];
  const x = (index: number): number => round(values.length < 2 ? width / 2 : (index / (values.length - 1)) * width);
  // A line that never changes stands in the middle.
  const y = (value: number): number => round(high === low ? height / 2 : height - ((value - low) / (high - low)) * height);
  let path = "";
  let isOpen = false;
  for (const [index, value] of values.entries()) {
    if (value === null) {
      isOpen = false;
      continue;
    }
    const isAlone = !isOpen && (values[index + 1] ?? null) === null;
    path += isAlone ? `M${x(index)} ${y(value)}h0.01` : `${isOpen ? "L" : "M"}${x(index)} ${y(value)}`;
    isOpen = true;
  }
  const at = values.findLastIndex((value) => value !== null);
  const last = values[at];
  return { path, last: last === null || last === undefined ? null : { x: x(at), y: y(last) } };
}

const round = (value: number): number => Math.round(value * 10) / 10;
