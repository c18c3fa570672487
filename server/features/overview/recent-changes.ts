import { COLUMNS, type Column } from "../../../lib/scoring/contribution/credit-book.ts";
import { parsePeriod } from "../../../lib/scoring/periods/period.ts";
import type { Scope } from "../../access/actor.ts";
import { groupTotals, type Sums, totalOf } from "../../runs/group-totals-repository.ts";
import { type Run, versionsOf } from "../../runs/run-repository.ts";
import { loadUnits, subtree } from "../../runs/unit-tree.ts";
import type { Context } from "../context.ts";
import { requireRun } from "../runs/index.ts";
import { findEvents, type HappenedEvent } from "./overview-repository.ts";

/** By how much a period's totals moved since the version that stood then; `from` null: it had not been calculated. */
export type Movement = Readonly<{ from: Run | null; to: Run; differences: Readonly<Record<Column, bigint>> | null }>;
export type RecentChanges = Readonly<{
  since: Date;
  /** nothing happened since: these are the last things that happened before */
  isEarlier: boolean;
  events: readonly HappenedEvent[];
  /** events that did not fit */
  left: number;
  movement: Movement | null;
}>;

const SHOWN = 6;
const SHOWN_EARLIER = 5;
const DAY_MS = 86_400_000;

/** Yesterday, 00:00 UTC: what changed since a reader who comes every day was last here. */
export function startOfYesterday(now: Date): Date {
  return new Date(Math.floor(now.getTime() / DAY_MS) * DAY_MS - DAY_MS);
}

/**
 * What happened since an instant, the latest first, and how far it moved the totals of a period. Throws `period_invalid`,
 * `run_missing` and `unit_unknown`.
 */
export async function recentChanges(
  context: Context,
  input: { period: string; unit?: string | undefined; since: Date },
): Promise<RecentChanges> {
  const { database, actor } = context;
  const { since } = input;
  const types = typesFor(actor.scope);
  const recent = await findEvents(database, { since, types, limit: SHOWN });
  const movement = await movementSince(context, input);
  if (recent.count > 0) return { since, isEarlier: false, events: recent.events, left: recent.count - recent.events.length, movement };
  const { events } = await findEvents(database, { since: null, types, limit: SHOWN_EARLIER });
  return { since, isEarlier: true, events, left: 0, movement };
}

/** Who sees only a part of the bank learns of its runs; files may be about others. */
const typesFor = (scope: Scope): readonly string[] | null => (scope.kind === "all" ? null : ["run.calculated"]);

/** Null where the period's figures are those that stood then. */
async function movementSince(
  context: Context,
  { period, unit, since }: { period: string; unit?: string | undefined; since: Date },
): Promise<Movement | null> {
  const { database, actor } = context;
  const to = await requireRun(context, period);
  if (to.createdAt < since) return null;
  const comparable = (await versionsOf(database, parsePeriod(period).code)).filter(
    (run) => run.unit === to.unit && run.baseCurrency === to.baseCurrency,
  );
  const from = comparable.find((run) => run.createdAt < since) ?? null;
  if (!from) return { from: null, to, differences: null };
  const totals = async (run: Run): Promise<Sums | null> => {
    const units = unit === undefined ? undefined : subtree(await loadUnits({ sql: database, position: run.position }), unit);
    return totalOf(await groupTotals(database, actor.scope, run, units));
  };
  const [before, after] = [await totals(from), await totals(to)];
  if (!before || !after) return { from, to, differences: null };
  const [adb, closing, margin, income] = COLUMNS.map((column) => after[column] - before[column]) as [bigint, bigint, bigint, bigint];
  return { from, to, differences: { adb, closing, margin, income } };
}
