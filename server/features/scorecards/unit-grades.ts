import { parseFraction } from "../../../lib/scoring/money/fraction.ts";
import type { Rational } from "../../../lib/scoring/money/rational.ts";
import { nameOnCard } from "../../rules/rule-faults.ts";
import { lastPostings } from "../../runs/posting-repository.ts";
import { type MetricLine, readMetrics, readScores, type ScoreLine } from "../../runs/scoring/scores-repository.ts";
import { loadUnits, subtree } from "../../runs/unit-tree.ts";
import type { Context } from "../context.ts";
import { titleOf } from "./card-metrics.ts";
import { type FoundRun, findScoredRun } from "./find-scored-run.ts";
import { ruleOf } from "./manager-scorecard.ts";

/** A column of the table: a metric by its name on the cards, whichever card has it. */
export type GradeColumn = Readonly<{ name: string; metric: string; title: string | null }>;
export type GradeCell = Readonly<{ attainment: Rational | null; points: Rational | null; weight: Rational }>;
export type GradeRow = Readonly<{ line: ScoreLine; name: string; cells: readonly (GradeCell | null)[] }>;

/** How many hold each grade of a scheme, worst first; `without`: who has none. */
export type Distribution = Readonly<{
  scheme: string;
  name: string;
  bands: readonly Readonly<{ grade: string; from: string; count: number }>[];
  without: number;
}>;

/** Everybody who was scored in the bank or a unit and below, as far as the actor may see. `cells` stand in the order of `columns`. */
export type UnitGrades = Readonly<{
  found: FoundRun;
  unit: string | null;
  columns: readonly GradeColumn[];
  rows: readonly GradeRow[];
  distributions: readonly Distribution[];
  /** null where nobody of these has a bonus */
  bonusMinor: bigint | null;
  /** posted there in positions without a scorecard */
  withoutCard: number;
}>;

type Wanted = Readonly<{ period: string; unit?: string | undefined; version?: number | undefined }>;

/** Throws `period_invalid`, `run_missing`, `run_version_missing`, `unit_unknown`. */
export async function unitGrades(context: Context, { unit, ...wanted }: Wanted): Promise<UnitGrades> {
  const { database, actor } = context;
  const found = await findScoredRun(context, wanted);
  const { run, period } = found;
  const snapshot = { sql: database, position: run.position };
  const units = unit === undefined ? undefined : subtree(await loadUnits(snapshot), unit);
  const lines = await readScores(database, actor.scope, run.id, { units });
  const posted = await lastPostings(snapshot, actor.scope, period, units);
  const names = new Map(posted.map(({ code, name }) => [code, name]));
  const managers = lines.map(({ manager }) => manager);
  const scored = new Set(managers);
  const metrics = Map.groupBy(await readMetrics(database, actor.scope, run.id, managers), ({ manager }) => manager);
  const columns = columnsOf(found, lines);
  return {
    found,
    unit: unit ?? null,
    columns,
    rows: lines.map((line) => ({
      line,
      name: names.get(line.manager) ?? line.manager,
      cells: columns.map(({ name }) => cellOf(metrics.get(line.manager)?.find(({ metric }) => metric === name))),
    })),
    distributions: distributionsOf(found, lines),
    bonusMinor: sumOf(lines.flatMap(({ bonusMinor }) => bonusMinor ?? [])),
    withoutCard: posted.filter(({ code }) => !scored.has(code)).length,
  };
}

const value = (text: string | null): Rational | null => (text === null ? null : parseFraction(text));
const cellOf = (line: MetricLine | undefined): GradeCell | null =>
  line ? { attainment: value(line.attainment), points: value(line.points), weight: parseFraction(line.weight) } : null;

const sumOf = (amounts: readonly bigint[]): bigint | null =>
  amounts.length === 0 ? null : amounts.reduce((sum, amount) => sum + amount, 0n);

/** The metrics of the cards that were used, those of the first card first. */
function columnsOf({ rules }: FoundRun, lines: readonly ScoreLine[]): GradeColumn[] {
  const cards = [...new Set(lines.map(({ scorecard }) => scorecard))].flatMap((code) => ruleOf(rules, "scorecard", code) ?? []);
  const columns = cards.flatMap(({ rule }) =>
    rule.metrics.map((entry) => ({ name: nameOnCard(entry), metric: entry.metric, title: titleOf(entry) })),
  );
  return [...new Map(columns.map((column) => [column.name, column])).values()];
}

function distributionsOf({ rules }: FoundRun, lines: readonly ScoreLine[]): Distribution[] {
  const schemes = Map.groupBy(lines, ({ gradeScheme }) => gradeScheme);
  return [...schemes].flatMap(([code, own]): Distribution[] => {
    const scheme = ruleOf(rules, "grades", code ?? undefined);
    if (!scheme) return [];
    const { name, bands } = scheme.rule;
    const counted = bands.map(({ grade, from }) => ({ grade, from, count: own.filter((line) => line.grade === grade).length }));
    return [{ scheme: scheme.rule.code, name, bands: counted, without: own.filter(({ grade }) => grade === null).length }];
  });
}
