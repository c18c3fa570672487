import { COLUMNS, type Column } from "../../../lib/scoring/contribution/credit-book.ts";
import { relativeChange } from "../../../lib/scoring/money/change.ts";
import { addSums, type GroupTotals, type Sums, totalOf } from "../../runs/group-totals-repository.ts";
import type { UnitNode } from "../../runs/unit-tree.ts";

/** One figure beside the same figure before, in minor units of base currency; null where there is none. */
export type Beside = Readonly<{ value: bigint | null; before: bigint | null; difference: bigint | null; change: string | null }>;
export type Figures = Readonly<Record<Column, Beside>>;

const perColumn = <T>(of: (column: Column) => T): Record<Column, T> => ({
  adb: of("adb"),
  closing: of("closing"),
  margin: of("margin"),
  income: of("income"),
});

/** Four figures beside those of the period before. A missing side leaves no difference: nothing is not zero. */
export function beside(now: Sums | null, before: Sums | null): Figures {
  return perColumn((column) => {
    const [value, earlier] = [now?.[column] ?? null, before?.[column] ?? null];
    const isBoth = value !== null && earlier !== null;
    return {
      value,
      before: earlier,
      difference: isBoth ? value - earlier : null,
      change: isBoth ? relativeChange(value, earlier) : null,
    };
  });
}

/** The groups of two periods; `before` is null where there is nothing to compare with. */
export type Both = Readonly<{ now: readonly GroupTotals[]; before: readonly GroupTotals[] | null }>;

/** Figures of the groups that fit. */
export const figuresOf = ({ now, before }: Both, fits: (group: GroupTotals) => boolean): Figures =>
  beside(totalOf(now.filter(fits)), before === null ? null : totalOf(before.filter(fits)));

/** The groups added up under a key each: the values of every key that occurs, in now and before. */
export function figuresBy(both: Both, keyOf: (group: GroupTotals) => string): Map<string, Figures> {
  const now = Map.groupBy(both.now, keyOf);
  const before = both.before && Map.groupBy(both.before, keyOf);
  const keys = new Set([...now.keys(), ...(before?.keys() ?? [])]);
  return new Map([...keys].map((key) => [key, beside(totalOf(now.get(key) ?? []), before && totalOf(before.get(key) ?? []))]));
}

/** What house accounts hold of some groups; null where there are no groups. */
export const houseOf = (groups: readonly GroupTotals[]): Sums | null =>
  groups.length === 0 ? null : addSums(groups.map(({ house }) => house));

export const isNothing = (sums: Sums): boolean => COLUMNS.every((column) => sums[column] === 0n);

/** For every unit at or below `top`, the child of `top` it lies under (`top` itself: its own code). Null: below the roots. */
export function branchOf(units: readonly UnitNode[], top: string | null): (unit: string) => string {
  const parents = new Map(units.map(({ code, parent }) => [code, parent]));
  return (unit) => {
    let branch = unit;
    for (let parent = parents.get(branch); parent && branch !== top && parent !== top; parent = parents.get(branch)) branch = parent;
    return branch;
  };
}

/** The way from the root down to a unit, both included. */
export function pathTo(units: readonly UnitNode[], unit: string): UnitNode[] {
  const found = units.find(({ code }) => code === unit);
  if (!found) return [];
  return [...(found.parent === null ? [] : pathTo(units, found.parent)), found];
}
