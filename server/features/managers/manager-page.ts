import { MeritError } from "../../../lib/messages/merit-error.ts";
import { parsePeriod } from "../../../lib/scoring/periods/period.ts";
import type { ActivityCount } from "../../runs/calculate.ts";
import { mayView, type Posting, postingsOf } from "../../runs/posting-repository.ts";
import { activityLines, creditLines, type Run, type StoredLine } from "../../runs/run-repository.ts";
import type { Context } from "../context.ts";
import { requireRun } from "../runs/index.ts";

/** What a manager contributed in a period: credit line by line (minor units), and activities by kind. */
export type ManagerPage = Readonly<{
  run: Run;
  manager: Readonly<{ code: string; name: string; postings: readonly Posting[] }>;
  lines: readonly StoredLine[];
  activity: readonly ActivityCount[];
}>;

/** Throws `period_invalid`, `run_missing` and `manager_unknown` (also where the actor may not see the manager). */
export async function managerPage(context: Context, input: { manager: string; period: string }): Promise<ManagerPage> {
  const { database, actor } = context;
  parsePeriod(input.period);
  const run = await requireRun(context, input.period);
  const postings = await postingsOf({ sql: database, position: run.position }, input.manager);
  const last = postings.at(-1);
  if (!last || !mayView(actor.scope, postings)) throw new MeritError("manager_unknown", { manager: input.manager });
  return {
    run,
    manager: { code: last.code, name: last.name, postings },
    lines: await creditLines(database, actor.scope, run.id, { manager: input.manager }),
    activity: await activityLines(database, run.id, [input.manager]),
  };
}
