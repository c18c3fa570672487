/** A place on a board; `tied` says how many share it. `movement`: places won (positive) or lost since before; null where new. */
export type Ranked<T> = Readonly<{ item: T; rank: number; tied: number; movement: number | null }>;

/**
 * Standard competition ranking (1, 2, 2, 4), highest value first. Equal values share a rank and stand in the order of their
 * ids. `before` gives the ranks of the period before, by id.
 */
export function rank<T>(
  items: readonly T[],
  id: (item: T) => string,
  value: (item: T) => bigint,
  before: ReadonlyMap<string, number> = new Map(),
): Ranked<T>[] {
  const byId = (a: T, b: T): number => (id(a) < id(b) ? -1 : id(a) > id(b) ? 1 : 0);
  const sorted = [...items].sort((a, b) => (value(a) > value(b) ? -1 : value(a) < value(b) ? 1 : byId(a, b)));
  const sizes = new Map<bigint, number>();
  for (const item of sorted) sizes.set(value(item), (sizes.get(value(item)) ?? 0) + 1);
  let place = 0;
  return sorted.map((item, i) => {
    const previous = sorted[i - 1];
    if (previous === undefined || value(previous) !== value(item)) place = i + 1;
    const earlier = before.get(id(item));
    return { item, rank: place, tied: sizes.get(value(item)) ?? 1, movement: earlier === undefined ? null : earlier - place };
  });
}
