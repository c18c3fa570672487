import { MeritError } from "../../../lib/messages/merit-error.ts";
import { fromDay } from "../../../lib/scoring/periods/day.ts";
import { type Period, parsePeriod } from "../../../lib/scoring/periods/period.ts";
import { authorize } from "../../access/policy.ts";
import { activityLines } from "../../runs/activity-lines-repository.ts";
import type { ActivityCount } from "../../runs/calculate.ts";
import { latestRun, type Run } from "../../runs/run-repository.ts";
import type { Context } from "../context.ts";
import { managersSeen } from "../facts/index.ts";
import { countsByDay, type DayCount, latestDay } from "./activity-repository.ts";
import { nameOf } from "./suggestion-repository.ts";

export type MonthInput = Readonly<{ month?: string | undefined; manager?: string | undefined; client?: string | undefined }>;

/** A calculated month of one manager: what the run counted, which later entries do not change. */
export type Counted = Readonly<{ run: Run; kinds: readonly ActivityCount[] }>;

/** The log of one month: what stands, by day and kind; with the names of what it is narrowed to. */
export type ActivityMonth = Readonly<{
  month: Period;
  today: string;
  manager: Readonly<{ code: string; name: string }> | null;
  client: Readonly<{ code: string; name: string }> | null;
  days: readonly DayCount[];
  counted: Counted | null;
}>;

/**
 * Counts a month's activities by day and kind. Without a month it is the one of the latest activity. Throws `month_invalid`,
 * and `manager_unknown` also where the actor may not see the manager.
 */
export async function activityMonth(context: Context, input: MonthInput, now = new Date()): Promise<ActivityMonth> {
  const { database, actor } = context;
  authorize(actor, "run.read");
  const today = localDay(now);
  const manager = input.manager === undefined ? null : await requireManager(context, input.manager);
  const month = input.month === undefined ? await latestMonth(context, today) : parseMonth(input.month);
  const filter = { from: fromDay(month.start), to: fromDay(month.end), manager: input.manager, client: input.client };
  return {
    month,
    today,
    manager,
    client:
      input.client === undefined ? null : { code: input.client, name: (await nameOf(database, "clients", input.client)) ?? input.client },
    days: await countsByDay(database, actor.scope, filter),
    counted: manager && input.client === undefined ? await countedBy(context, month.code, manager.code) : null,
  };
}

/** The bank's days are those of the clock on the wall where the server stands. */
function localDay(now: Date): string {
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

async function latestMonth({ database, actor }: Context, today: string): Promise<Period> {
  const latest = await latestDay(database, actor.scope, `${today}T99`);
  return parsePeriod((latest ?? today).slice(0, 7));
}

function parseMonth(text: string): Period {
  const period = parsePeriod(text);
  if (period.kind !== "month") throw new MeritError("month_invalid", { value: text });
  return period;
}

async function requireManager({ database, actor }: Context, code: string): Promise<{ code: string; name: string }> {
  const seen = await managersSeen(database, actor.scope, [code]);
  const name = await nameOf(database, "postings", code);
  if (!seen.has(code) || name === null) throw new MeritError("manager_unknown", { manager: code });
  return { code, name };
}

async function countedBy({ database }: Context, month: string, manager: string): Promise<Counted | null> {
  const run = await latestRun(database, month);
  return run && { run, kinds: await activityLines(database, run.id, [manager]) };
}
