import { getOrAdd } from "../collections/get-or-add.ts";
import { type Rational, roundHalfEven } from "../money/rational.ts";
import { COLUMNS, type Column, type CreditLine, type GroupKey } from "./credit-book.ts";
import { HOUSE } from "./facts.ts";

/** The exact totals of a group's facts, found without looking at who holds what. */
export type FactTotals = GroupKey & Readonly<Record<Column, Rational>>;

/** One line of the proof, in minor units: the facts' total must equal what managers and the house were credited. */
export type ReconciliationLine = GroupKey & Readonly<{ column: Column; factsMinor: bigint; managersMinor: bigint; houseMinor: bigint }>;

/** Sets the facts' totals beside the credit, group by group and column by column. A group in only one of them appears too. */
export function reconcile(facts: readonly FactTotals[], lines: readonly CreditLine[]): ReconciliationLine[] {
  const groups = new Map<string, { key: GroupKey; totals: FactTotals | null; lines: CreditLine[] }>();
  const group = ({ unit, product, currency }: GroupKey) => {
    const id = `${unit}\u0000${product}\u0000${currency}`;
    return getOrAdd(groups, id, () => ({ key: { unit, product, currency }, totals: null, lines: [] }));
  };
  for (const line of lines) group(line).lines.push(line);
  for (const totals of facts) group(totals).totals = totals;
  return [...groups.values()].flatMap(({ key, totals, lines: own }) =>
    COLUMNS.map((column) => ({
      ...key,
      column,
      factsMinor: totals ? roundHalfEven(totals[column]) : 0n,
      managersMinor: total(
        own.filter(({ manager }) => manager !== HOUSE),
        column,
      ),
      houseMinor: total(
        own.filter(({ manager }) => manager === HOUSE),
        column,
      ),
    })),
  );
}

/** Whether a line proves: nothing lost, nothing counted twice. */
export const balances = ({ factsMinor, managersMinor, houseMinor }: ReconciliationLine): boolean =>
  factsMinor === managersMinor + houseMinor;

const total = (lines: readonly CreditLine[], column: Column): bigint => lines.reduce((sum, line) => sum + line.portions[column].minor, 0n);
