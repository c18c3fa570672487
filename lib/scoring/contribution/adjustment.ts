/** Amounts of one line, by column. Minor units. */
export type Amounts<K extends string> = Readonly<Record<K, bigint>>;

/**
 * What a correction of a closed period changes: for every line (by `keyOf`) the corrected amounts less those that were closed, less
 * what open periods have carried since; lines where nothing is left are left out. In the order of the corrected, then of the other
 * lines. Whatever the lines, the adjustments of all of them sum to corrected less closed less carried: nothing is lost.
 */
export function adjustments<L, K extends string>(
  lines: Readonly<{ corrected: readonly L[]; closed: readonly L[]; carried: readonly L[] }>,
  keyOf: (line: L) => string,
  amountsOf: (line: L) => Amounts<K>,
  columns: readonly K[],
): (Readonly<{ line: L }> & Amounts<K>)[] {
  const sums = new Map<string, { line: L; amounts: Record<K, bigint> }>();
  const add = (line: L, sign: bigint): void => {
    const key = keyOf(line);
    const known = sums.get(key) ?? { line, amounts: Object.fromEntries(columns.map((column) => [column, 0n])) as Record<K, bigint> };
    const amounts = amountsOf(line);
    for (const column of columns) known.amounts[column] += sign * amounts[column];
    sums.set(key, known);
  };
  for (const line of lines.corrected) add(line, 1n);
  for (const line of lines.closed) add(line, -1n);
  for (const line of lines.carried) add(line, -1n);
  return [...sums.values()]
    .filter(({ amounts }) => columns.some((column) => amounts[column] !== 0n))
    .map(({ line, amounts }) => ({ line, ...amounts }));
}
