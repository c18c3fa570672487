import { COLUMNS, type Column } from "../../../lib/scoring/contribution/credit-book.ts";
import { balances } from "../../../lib/scoring/contribution/reconcile.ts";
import { shareOf } from "../../../lib/scoring/money/change.ts";
import { type Period, parsePeriod, previousPeriod } from "../../../lib/scoring/periods/period.ts";
import { type GroupTotals, groupTotals, type Sums, totalOf } from "../../runs/group-totals-repository.ts";
import { reconciliationLines } from "../../runs/reconciliation-repository.ts";
import { latestRun, type Run } from "../../runs/run-repository.ts";
import { loadUnits, subtree, type UnitNode } from "../../runs/unit-tree.ts";
import type { Context } from "../context.ts";
import { requireRun } from "../runs/index.ts";
import { type HistoryPoint, history } from "./history.ts";
import { type CatalogueProduct, catalogue } from "./overview-repository.ts";
import { type Both, branchOf, type Figures, figuresBy, figuresOf, houseOf, isNothing, pathTo } from "./sums.ts";

type Family = Readonly<{ name: string; figures: Figures; products: readonly (CatalogueProduct & { figures: Figures })[] }>;
/** A unit below the one that is shown, or (`isOwn`) what is booked in that very unit. */
export type Branch = Readonly<{ unit: UnitNode; isOwn: boolean; hasBelow: boolean; figures: Figures; house: Sums | null }>;
type HouseLine = Readonly<{ unit: string; unitName: string; product: string; productName: string; sums: Sums }>;
export type House = Readonly<{
  totals: Sums | null;
  shares: Readonly<Record<Column, string | null>>;
  lines: readonly HouseLine[];
  left: number;
}>;
export type Overview = Readonly<{
  run: Run;
  period: Period;
  /** the unit that is shown (null: all that the actor may see), and the way to it from the root */
  unit: string | null;
  path: readonly UnitNode[];
  /** whose own figures these are, where the actor may see no others */
  manager: string | null;
  before: Run | null;
  /** why there is nothing to compare with */
  notCompared: "missing" | "part" | "currency" | null;
  totals: Figures;
  history: readonly HistoryPoint[];
  families: readonly Family[];
  branches: readonly Branch[];
  house: House;
  proof: Readonly<{ count: number; equal: number }>;
}>;

const HOUSE_LINES = 200;

/** The bank, or a unit and below, in one period. Throws `period_invalid`, `run_missing` and `unit_unknown`. */
export async function overview(context: Context, input: { period: string; unit?: string | undefined }): Promise<Overview> {
  const { database, actor } = context;
  const period = parsePeriod(input.period);
  const run = await requireRun(context, input.period);
  const units = await loadUnits({ sql: database, position: run.position });
  const unit = input.unit ?? topOf(context, units);
  const within = unit === null ? undefined : subtree(units, unit);
  const { before, notCompared } = await comparable(context, run, period);
  const both: Both = {
    now: await groupTotals(database, actor.scope, run, within),
    before: before && (await groupTotals(database, actor.scope, before, within)),
  };
  const products = await catalogue(database, run.position);
  const proof = await reconciliationLines(database, actor.scope, run.id, within);
  return {
    run,
    period,
    unit,
    path: unit === null ? [] : pathTo(units, unit),
    manager: actor.scope.kind === "manager" ? actor.scope.manager : null,
    before,
    notCompared,
    totals: figuresOf(both, () => true),
    history: await history(context, run, period, unit),
    families: familiesOf(both, products),
    branches: branchesOf(both, units, unit),
    house: houseAccounts(both.now, units, products),
    proof: { count: proof.length, equal: proof.filter(balances).length },
  };
}

/** Who sees one unit and what is below it starts there. */
function topOf({ actor: { scope } }: Context, units: readonly UnitNode[]): string | null {
  if (scope.kind !== "units") return null;
  const tops = units.filter(({ code, parent }) => scope.units.includes(code) && (parent === null || !scope.units.includes(parent)));
  return tops.length === 1 ? (tops[0]?.code ?? null) : null;
}

/** The run of the period before, if its figures mean the same. */
async function comparable({ database }: Context, run: Run, period: Period): Promise<Pick<Overview, "before" | "notCompared">> {
  const before = await latestRun(database, previousPeriod(period).code);
  if (!before) return { before: null, notCompared: "missing" };
  if (before.unit !== run.unit) return { before: null, notCompared: "part" };
  if (before.baseCurrency !== run.baseCurrency) return { before: null, notCompared: "currency" };
  return { before, notCompared: null };
}

function familiesOf(both: Both, products: readonly CatalogueProduct[]): Family[] {
  const known = new Map(products.map((product) => [product.code, product]));
  const product = (code: string): CatalogueProduct => known.get(code) ?? { code, name: code, family: code };
  const byProduct = figuresBy(both, (group) => group.product);
  return [...figuresBy(both, (group) => product(group.product).family)]
    .map(([name, figures]) => ({
      name,
      figures,
      products: [...byProduct]
        .map(([code, own]) => ({ ...product(code), figures: own }))
        .filter(({ family }) => family === name)
        .sort((a, b) => bySize(a.figures, b.figures)),
    }))
    .sort((a, b) => bySize(a.figures, b.figures));
}

/** The largest margin first; missing figures last. */
function bySize(a: Figures, b: Figures): number {
  const [left, right] = [a.margin.value, b.margin.value];
  if (left === right) return 0;
  if (left === null || right === null) return left === null ? 1 : -1;
  return left < right ? 1 : -1;
}

function branchesOf(both: Both, units: readonly UnitNode[], top: string | null): Branch[] {
  const known = new Map(units.map((unit) => [unit.code, unit]));
  const roots = units.filter(({ parent }) => parent === null);
  // Below a single root stand the units that people compare; the root itself is the whole bank.
  const shown = top ?? (roots.length === 1 ? (roots[0]?.code ?? null) : null);
  const branch = branchOf(units, shown);
  const house = Map.groupBy(both.now, (group) => branch(group.unit));
  return [...figuresBy(both, (group) => branch(group.unit))]
    .map(([code, figures]) => ({
      unit: known.get(code) ?? { code, name: code, kind: "", parent: null },
      isOwn: code === shown,
      hasBelow: code !== shown && units.some(({ parent }) => parent === code),
      figures,
      house: houseOf(house.get(code) ?? []),
    }))
    .sort((a, b) => bySize(a.figures, b.figures) || (a.unit.code < b.unit.code ? -1 : 1));
}

function houseAccounts(groups: readonly GroupTotals[], units: readonly UnitNode[], products: readonly CatalogueProduct[]): House {
  const unitNames = new Map(units.map(({ code, name }) => [code, name]));
  const productNames = new Map(products.map(({ code, name }) => [code, name]));
  const [totals, all] = [houseOf(groups), totalOf(groups)];
  const lines = groups
    .filter(({ house }) => !isNothing(house))
    .map(({ unit, product, house }) => ({
      unit,
      unitName: unitNames.get(unit) ?? unit,
      product,
      productName: productNames.get(product) ?? product,
      sums: house,
    }))
    .sort((a, b) => compareSize(b.sums.margin, a.sums.margin) || compareSize(b.sums.closing, a.sums.closing));
  const share = (column: Column): string | null => (totals && all ? shareOf(totals[column], all[column]) : null);
  const [adb, closing, margin, income] = COLUMNS.map(share) as [string | null, string | null, string | null, string | null];
  return {
    totals,
    shares: { adb, closing, margin, income },
    lines: lines.slice(0, HOUSE_LINES),
    left: Math.max(0, lines.length - HOUSE_LINES),
  };
}

const compareSize = (a: bigint, b: bigint): number => {
  const [left, right] = [a < 0n ? -a : a, b < 0n ? -b : b];
  return left === right ? 0 : left < right ? -1 : 1;
};
