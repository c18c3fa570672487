export type UnitNode = Readonly<{ code: string; name: string; parent: string | null }>;
export type UnitOption = Readonly<{ code: string; name: string; depth: number }>;

/** The tree of units as a list in which children follow their parent. A unit whose parent is not there stands at the top. */
export function prepareUnits(units: readonly UnitNode[]): UnitOption[] {
  const known = new Set(units.map(({ code }) => code));
  const byParent = Map.groupBy(units, ({ parent }) => (parent !== null && known.has(parent) ? parent : null));
  const below = (parent: string | null, depth: number): UnitOption[] =>
    (byParent.get(parent) ?? []).flatMap(({ code, name }) => [{ code, name, depth }, ...below(code, depth + 1)]);
  return below(null, 0);
}
