import type { Unit } from "./organisation-data.ts";

/** A unit in the order of the tree, with its depth and how many are posted and booked in it and below. */
export type TreeUnit = Unit & Readonly<{ depth: number; managersBelow: number; accountsBelow: number }>;

/** The tree as a list: every unit below its parent. A unit whose parent is not there stands at the top. */
export function prepareTree(units: readonly Unit[]): TreeUnit[] {
  const codes = new Set(units.map(({ code }) => code));
  const children = Map.groupBy(units, ({ parent }) => (parent !== null && codes.has(parent) ? parent : null));
  const rows: TreeUnit[] = [];
  const visit = (unit: Unit, depth: number): TreeUnit => {
    const place = rows.length;
    rows.push({ ...unit, depth, managersBelow: 0, accountsBelow: 0 });
    const below = (children.get(unit.code) ?? []).map((child) => visit(child, depth + 1));
    const row = {
      ...unit,
      depth,
      managersBelow: below.reduce((sum, { managersBelow }) => sum + managersBelow, unit.managers),
      accountsBelow: below.reduce((sum, { accountsBelow }) => sum + accountsBelow, unit.accounts),
    };
    rows[place] = row;
    return row;
  };
  for (const unit of children.get(null) ?? []) visit(unit, 0);
  return rows;
}
