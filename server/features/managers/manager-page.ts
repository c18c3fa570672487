import { MeritError } from "../../../lib/messages/merit-error.ts";
import { parsePeriod } from "../../../lib/scoring/periods/period.ts";
import { activityLines } from "../../runs/activity-lines-repository.ts";
import type { ActivityCount } from "../../runs/calculate.ts";
import { comparableRuns } from "../../runs/comparable-runs.ts";
import { creditLines, type StoredLine } from "../../runs/credit-lines-repository.ts";
import { METRICS, type Metric } from "../../runs/manager-figures-repository.ts";
import { mayView, type Posting, postingsOf } from "../../runs/posting-repository.ts";
import type { Run } from "../../runs/run-repository.ts";
import type { Context } from "../context.ts";
import { figureHistory } from "../leaderboard/index.ts";
import { requireRun } from "../runs/index.ts";

/** Months (or quarters, or years) that a manager's page shows: the page's own, and a year before it to compare with. */
const PERIODS_SHOWN = 13;

/** A manager's five figures of one period, null where there is none. */
export type PeriodFigures = Readonly<{ period: string; version: number | null }> & Readonly<Record<Metric, bigint | null>>;

/** What a manager contributed in a period: credit line by line (minor units), activities by kind, and the periods before. */
export type ManagerPage = Readonly<{
  run: Run;
  manager: Readonly<{ code: string; name: string; postings: readonly Posting[] }>;
  lines: readonly StoredLine[];
  activity: readonly ActivityCount[];
  /** oldest first; the last is the page's own */
  history: readonly PeriodFigures[];
}>;

/** Throws `period_invalid`, `run_missing` and `manager_unknown` (also where the actor may not see the manager). */
export async function managerPage(context: Context, input: { manager: string; period: string }): Promise<ManagerPage> {
  const { database, actor } = context;
  const { run, manager } = await requireManager(context, input);
  return {
    run,
    manager,
    lines: await creditLines(database, actor.scope, run.id, { manager: input.manager }),
    activity: await activityLines(database, run.id, [input.manager]),
    history: await historyOf(context, run, input.manager),
  };
}

/** The run of a period and a manager as of it, if the actor may see them. Throws as managerPage does. */
export async function requireManager(
  context: Context,
  input: { manager: string; period: string },
): Promise<Pick<ManagerPage, "run" | "manager">> {
  const { database, actor } = context;
  parsePeriod(input.period);
  const run = await requireRun(context, input.period);
  const postings = await postingsOf({ sql: database, position: run.position }, input.manager);
  const last = postings.at(-1);
  if (!last || !mayView(actor.scope, postings)) throw new MeritError("manager_unknown", { manager: input.manager });
  return { run, manager: { code: last.code, name: last.name, postings } };
}

async function historyOf(context: Context, run: Run, manager: string): Promise<PeriodFigures[]> {
  const shown = await comparableRuns(context.database, run, PERIODS_SHOWN);
  const columns = new Map<Metric, readonly (bigint | null)[]>();
  for (const metric of METRICS) columns.set(metric, (await figureHistory(context, run, shown, metric, [manager])).get(manager) ?? []);
  const at = (metric: Metric, i: number): bigint | null => columns.get(metric)?.[i] ?? null;
  return shown.map(({ period, run: stored }, i) => ({
    period: period.code,
    version: stored?.version ?? null,
    margin: at("margin", i),
    adb: at("adb", i),
    closing: at("closing", i),
    income: at("income", i),
    activities: at("activities", i),
  }));
}
