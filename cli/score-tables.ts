import { decimalText } from "../lib/scoring/money/exact-text.ts";
import { parseFraction } from "../lib/scoring/money/fraction.ts";
import { formatMinor, majorText } from "../lib/scoring/money/minor.ts";
import type { ResultsFilter } from "../server/features/runs/index.ts";
import { type RunScores, readRunScores } from "../server/features/scorecards/index.ts";
import type { CliContext } from "./context.ts";

/** The tables of `merit results --what metrics|grades|bonus`: exact decimals where they terminate, else 18 places; no value is empty. */
type Table = Readonly<{ run: RunScores["run"]; columns: string[]; rows: string[][] }>;

const read = async (context: CliContext, period: string, filter: ResultsFilter): Promise<RunScores> =>
  readRunScores({ database: await context.database(), actor: context.actor }, period, filter);

const exact = (fraction: string | null): string => (fraction === null ? "" : decimalText(parseFraction(fraction)));

/** A row for each metric of each scorecard; money in major units of the base currency. */
export async function metricsTable(context: CliContext, period: string, filter: ResultsFilter): Promise<Table> {
  const { run, metrics } = await read(context, period, filter);
  const figure = (text: string | null, isMoney: boolean): string =>
    text === null || !isMoney ? exact(text) : majorText(parseFraction(text), run.baseCurrency);
  const rows = metrics.map(({ manager, metric, unit, actual, plan, attainment, points, weight }) => {
    const isMoney = unit === "money";
    return [run.period, manager, metric, figure(actual, isMoney), figure(plan, isMoney), exact(attainment), exact(points), exact(weight)];
  });
  return { run, columns: ["period", "manager", "metric", "actual", "plan", "attainment", "points", "weight"], rows };
}

export async function gradesTable(context: CliContext, period: string, filter: ResultsFilter): Promise<Table> {
  const { run, scores } = await read(context, period, filter);
  const rows = scores.map(({ manager, unit, position, scorecard, score, earned, grade }) => [
    run.period,
    unit,
    manager,
    position,
    scorecard,
    exact(score),
    earned ?? "",
    grade ?? "",
  ]);
  return { run, columns: ["period", "unit", "manager", "position", "scorecard", "score", "earned", "grade"], rows };
}

/** What each manager is paid and when, and what is taken back. */
export async function bonusTable(context: CliContext, period: string, filter: ResultsFilter): Promise<Table> {
  const { run, scores, payments } = await read(context, period, filter);
  const of = new Map(scores.map((line) => [line.manager, line]));
  // A bonus whose balance stayed is kept with a clawback of zero, which nobody is paid.
  const rows = payments
    .filter(({ amountMinor }) => amountMinor !== 0n)
    .map(({ manager, kind, ofPeriod, dueOn, amountMinor }) => {
      const line = of.get(manager);
      const total = line?.bonusMinor == null ? "" : formatMinor(line.bonusMinor, run.baseCurrency);
      return [
        run.period,
        line?.unit ?? "",
        manager,
        line?.bonusPlan ?? "",
        line?.pool ?? "",
        total,
        kind,
        ofPeriod,
        dueOn,
        formatMinor(amountMinor, run.baseCurrency),
      ];
    });
  return { run, columns: ["period", "unit", "manager", "plan", "pool", "bonus", "kind", "of_period", "due_on", "amount"], rows };
}
