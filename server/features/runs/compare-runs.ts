import { MeritError } from "../../../lib/messages/merit-error.ts";
import { COLUMNS, type Column } from "../../../lib/scoring/contribution/credit-book.ts";
import { HOUSE } from "../../../lib/scoring/contribution/facts.ts";
import { parsePeriod } from "../../../lib/scoring/periods/period.ts";
import { isKindName } from "../../imports/kinds/kind.ts";
import { type GroupTotals, groupTotals, totalOf } from "../../runs/group-totals-repository.ts";
import { type LedgerChange, ledgerChanges, reaches } from "../../runs/ledger-changes-repository.ts";
import { latestRun, type Run } from "../../runs/run-repository.ts";
import { type Superseded, supersededFacts } from "../../runs/superseded-repository.ts";
import type { Context } from "../context.ts";
import { type Compared, compared, type Row, rowsOf, type Side } from "./compare-rows.ts";
import { findVersion } from "./find-version.ts";
import { creditByHolder, namesOf } from "./runs-repository.ts";

type Asked = Readonly<{ period: string; version?: number | undefined }>;
/** `rows`: those that differ, the largest difference first; `same`: how many do not differ; `left`: how many did not fit. */
export type Differing = Readonly<{ rows: readonly Row[]; same: number; left: number }>;
export type Comparison = Readonly<{
  before: Run;
  after: Run;
  column: Column;
  /** what an explanation's `against` says for `before` */
  against: string;
  totals: Readonly<Record<Column, Compared>>;
  products: Differing;
  units: Differing;
  holders: Differing;
  /** what entered between the two positions, and whether it can have changed a figure of either */
  changes: readonly (LedgerChange & { reaches: boolean })[];
  superseded: readonly Superseded[];
}>;

/** More rows than anybody reads; the largest differences come first. */
const SHOWN = 1_000;

/**
 * What changed between two runs (two versions of a period, or two periods), and what entered the ledger in between. Amounts
 * are in base currency. Throws `period_invalid`, `run_missing`, `run_version_missing` and `compare_currencies`.
 */
export async function compareRuns(context: Context, input: { before: Asked; after: Asked; column: Column }): Promise<Comparison> {
  const { database, actor } = context;
  const { column } = input;
  const before = await findVersion(context, input.before);
  const after = await findVersion(context, input.after);
  if (before.baseCurrency !== after.baseCurrency)
    throw new MeritError("compare_currencies", { before: before.baseCurrency, after: after.baseCurrency });
  const groups = { before: await groupTotals(database, actor.scope, before), after: await groupTotals(database, actor.scope, after) };
  const holders = await creditByHolder(database, actor.scope, column, before, after);
  const names = async (table: "units" | "products" | "postings") =>
    new Map([...(await namesOf(database, table, before.position)), ...(await namesOf(database, table, after.position))]);
  const [first, last] = [Math.min(before.position, after.position), Math.max(before.position, after.position)];
  const periods = [parsePeriod(before.period), parsePeriod(after.period)];
  const changes = (await ledgerChanges(database, first, last)).map((change) => ({
    ...change,
    reaches: periods.some((period) => reaches(change, period)),
  }));
  return {
    before,
    after,
    column,
    against: await againstOf(context, before, after),
    totals: totals(groups.before, groups.after),
    products: differing(sidesBy(groups, column, "product"), await names("products")),
    units: differing(sidesBy(groups, column, "unit"), await names("units")),
    holders: differing(
      holders.map((held) => ({ ...held, code: held.manager })),
      new Map([...(await names("postings")), [HOUSE, HOUSE]]),
    ),
    changes,
    superseded: await supersededFacts(database, changes.map(({ facts }) => facts).filter(isKindName), { after: first, upTo: last }),
  };
}

async function againstOf({ database }: Context, before: Run, after: Run): Promise<string> {
  if (before.period === after.period) return `v${before.version}`;
  // Another period is named without a version where that means the same: its latest run.
  return (await latestRun(database, before.period))?.id === before.id ? before.period : `${before.period}v${before.version}`;
}

function totals(before: readonly GroupTotals[], after: readonly GroupTotals[]): Comparison["totals"] {
  const [b, a] = [totalOf(before), totalOf(after)];
  const of = (column: Column): Compared => compared({ before: b?.[column] ?? null, after: a?.[column] ?? null });
  const [adb, closing, margin, income] = COLUMNS.map(of) as [Compared, Compared, Compared, Compared];
  return { adb, closing, margin, income };
}

/** The groups of both runs added up by unit or by product. */
function sidesBy(groups: Record<"before" | "after", readonly GroupTotals[]>, column: Column, key: "unit" | "product"): Side[] {
  const of = (side: "before" | "after") => Map.groupBy(groups[side], (group) => group[key]);
  const [before, after] = [of("before"), of("after")];
  return [...new Set([...before.keys(), ...after.keys()])].map((code) => ({
    code,
    before: totalOf(before.get(code) ?? [])?.[column] ?? null,
    after: totalOf(after.get(code) ?? [])?.[column] ?? null,
  }));
}

function differing(sides: readonly Side[], names: ReadonlyMap<string, string>): Differing {
  const rows = rowsOf(sides, names);
  return { rows: rows.slice(0, SHOWN), same: sides.length - rows.length, left: Math.max(0, rows.length - SHOWN) };
}
