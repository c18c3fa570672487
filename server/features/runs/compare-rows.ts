import { relativeChange } from "../../../lib/scoring/money/change.ts";

/** One thing in two runs, in minor units; null where a run does not know it. */
export type Side = Readonly<{ code: string; before: bigint | null; after: bigint | null }>;
/** `difference` is what it moved the total by; `change` the same as a share of where it stood, where that makes sense. */
export type Compared = Readonly<{ before: bigint | null; after: bigint | null; difference: bigint | null; change: string | null }>;
export type Row = Compared & Readonly<{ code: string; name: string; fate: "both" | "appeared" | "vanished" }>;

/** Sets two values beside each other. A missing one counts as nothing in the difference, and gives no percentage. */
export function compared({ before, after }: Pick<Side, "before" | "after">): Compared {
  return {
    before,
    after,
    difference: before === null && after === null ? null : (after ?? 0n) - (before ?? 0n),
    change: before === null || after === null ? null : relativeChange(after, before),
  };
}

/** What differs, the largest difference first; what appeared or vanished is there even if it came to nothing. */
export function rowsOf(sides: readonly Side[], names: ReadonlyMap<string, string>): Row[] {
  const rows = sides.flatMap((side): Row[] => {
    const both = side.before !== null && side.after !== null;
    if (both && side.before === side.after) return [];
    const fate = both ? "both" : side.before === null ? "appeared" : "vanished";
    return [{ ...compared(side), code: side.code, name: names.get(side.code) ?? side.code, fate }];
  });
  return rows.sort((a, b) => bySize(a, b) || (a.code < b.code ? -1 : 1));
}

const size = ({ difference }: Row): bigint => {
  const value = difference ?? 0n;
  return value < 0n ? -value : value;
};

const bySize = (a: Row, b: Row): number => {
  const [left, right] = [size(a), size(b)];
  return left === right ? 0 : left < right ? 1 : -1;
};
