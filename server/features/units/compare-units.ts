import { marginPerYear, perHead, shareOf } from "../../../lib/scoring/analysis/ratios.ts";
import { type Period, parsePeriod } from "../../../lib/scoring/periods/period.ts";
import { activityLines } from "../../runs/activity-lines-repository.ts";
import { lastPostings } from "../../runs/posting-repository.ts";
import type { Run } from "../../runs/run-repository.ts";
import { loadUnits, subtree, type UnitNode } from "../../runs/unit-tree.ts";
import type { Context } from "../context.ts";
import { type CreditSums, creditSums, lastRuns, ratioText, totalOf } from "../products/index.ts";
import { requireRun } from "../runs/index.ts";
import { type Level, levelsBelow, rowsAbove } from "./tree.ts";
import { visibleUnits } from "./visible-units.ts";

export const METRICS = ["margin", "adb", "closing", "income", "activities"] as const;
export type Metric = (typeof METRICS)[number];

/** A unit with all below it. Figures are null where nothing is booked there; managers are those posted there at last. */
export type ComparedUnit = UnitNode &
  Readonly<{
    figures: CreditSums | null;
    managers: number;
    activities: number;
    marginPerManagerMinor: bigint | null;
    houseShare: string | null;
    marginRate: string | null;
    /** the metric in the periods of the comparison: minor units or a count; null where there is none */
    series: readonly (bigint | null)[];
  }>;
export type UnitComparison = Readonly<{
  run: Run;
  metric: Metric;
  /** the kind of unit that is compared, of those below `parent` */
  kind: string | null;
  levels: readonly Level[];
  parent: string | null;
  periods: readonly string[];
  units: readonly ComparedUnit[];
  /** of the units; `isWhole` where that is all that is booked in the bank or `parent`: nothing is left between the levels */
  total: CreditSums | null;
  isWhole: boolean;
}>;

const COLUMNS = ["marginMinor", "adbMinor", "closingMinor", "incomeMinor"] as const;

/** Periods in a small chart. */
const SERIES = 12;

/**
 * Units of one kind side by side, in the bank or below `parent`: what was booked there by whomever, who is posted there, and
 * how a metric went in the last periods, each as its own run has it. Throws `period_invalid`, `run_missing`, `unit_unknown`.
 */
export async function compareUnits(
  context: Context,
  input: { period: string; metric: Metric; kind?: string | undefined; parent?: string | undefined },
): Promise<UnitComparison> {
  const run = await requireRun(context, input.period);
  const { levels, within } = levelsBelow(await visibleUnits(context, run), input.parent);
  const kind = (levels.find((level) => level.kind === input.kind) ?? levels.find(({ count }) => count > 1) ?? levels[0])?.kind ?? null;
  const units = within.filter((unit) => unit.kind === kind).sort((a, b) => (a.code < b.code ? -1 : 1));
  const rows = new Set(units.map(({ code }) => code));
  const series = await lastRuns(context, run, SERIES);
  const columns: Map<string, bigint>[] = [];
  for (const { run: one } of series) columns.push(one ? await metricOf(context, one, input.metric, rows) : new Map());
  const [credit, people] = [await creditOf(context, run, rows), await peopleOf(context, run, rows)];
  const { days } = parsePeriod(run.period);
  const total = totalOf([...credit.values()]);
  const inside =
    input.parent === undefined ? undefined : subtree(await loadUnits({ sql: context.database, position: run.position }), input.parent);
  const whole = totalOf(await creditSums(context.database, context.actor.scope, [run.id], [], { units: inside }));
  return {
    run,
    metric: input.metric,
    kind,
    levels,
    parent: input.parent ?? null,
    periods: series.map(({ period }) => period),
    total,
    isWhole: total !== null && COLUMNS.every((column) => total[column] === whole?.[column]),
    units: units.map((unit) => ({
      ...unit,
      ...derived(credit.get(unit.code) ?? null, people.get(unit.code) ?? { managers: 0, activities: 0 }, days),
      series: columns.map((column) => column.get(unit.code) ?? null),
    })),
  };
}

type People = Readonly<{ managers: number; activities: number }>;

const derived = (
  figures: CreditSums | null,
  { managers, activities }: People,
  days: number,
): Omit<ComparedUnit, keyof UnitNode | "series"> => ({
  figures,
  managers,
  activities,
  marginPerManagerMinor: figures && perHead(figures.marginMinor, managers),
  houseShare: figures && ratioText(shareOf(figures.houseMarginMinor, figures.marginMinor)),
  marginRate: figures && ratioText(marginPerYear(figures.marginMinor, figures.adbMinor, days)),
});

/** What is booked in each row and below, as the tree stood for the run. */
async function creditOf({ database, actor }: Context, run: Run, rows: ReadonlySet<string>): Promise<Map<string, CreditSums>> {
  const above = rowsAbove(await loadUnits({ sql: database, position: run.position }), rows);
  const sums = await creditSums(database, actor.scope, [run.id], ["unit"]);
  const parts = sums.flatMap((one) => (above.get(one.unit) ?? []).map((row) => ({ row, one })));
  return new Map(
    [...Map.groupBy(parts, ({ row }) => row)].flatMap(([row, own]) => {
      const total = totalOf(own.map(({ one }) => one));
      return total ? [[row, total] as const] : [];
    }),
  );
}

/** Managers whose last posting of the period is in each row or below, and what they logged. */
async function peopleOf({ database, actor }: Context, run: Run, rows: ReadonlySet<string>): Promise<Map<string, People>> {
  const snapshot = { sql: database, position: run.position };
  const above = rowsAbove(await loadUnits(snapshot), rows);
  const period: Period = parsePeriod(run.period);
  const posted = await lastPostings(snapshot, actor.scope, period);
  const lines = await activityLines(
    database,
    run.id,
    posted.map(({ code }) => code),
  );
  const logged = Map.groupBy(lines, ({ manager }) => manager);
  const people = new Map<string, { managers: number; activities: number }>();
  for (const { code, unit } of posted) {
    const activities = (logged.get(code) ?? []).reduce((sum, { count }) => sum + count, 0);
    for (const row of above.get(unit) ?? []) {
      const known = people.get(row) ?? { managers: 0, activities: 0 };
      people.set(row, { managers: known.managers + 1, activities: known.activities + activities });
    }
  }
  return people;
}

async function metricOf(context: Context, run: Run, metric: Metric, rows: ReadonlySet<string>): Promise<Map<string, bigint>> {
  if (metric === "activities") {
    return new Map([...(await peopleOf(context, run, rows))].map(([row, { activities }]) => [row, BigInt(activities)]));
  }
  const column = ({ margin: "marginMinor", adb: "adbMinor", closing: "closingMinor", income: "incomeMinor" } as const)[metric];
  return new Map([...(await creditOf(context, run, rows))].map(([row, sums]) => [row, sums[column]]));
}
