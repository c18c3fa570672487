import {
  type AccountMove,
  type DailyBalances,
  dailyBalances,
  type HoldingEvent,
} from "../../../lib/scoring/contribution/daily-balances.ts";
import type { AccountFacts } from "../../../lib/scoring/contribution/facts.ts";
import { compare, type Rational, sum } from "../../../lib/scoring/money/rational.ts";
import { type MonthSpan, monthsUpTo, parsePeriod } from "../../../lib/scoring/periods/period.ts";
import { type BankFacts, createFactsBinder } from "../../../lib/scoring/score-period.ts";
import { loadAccountFacts } from "../../runs/account-facts.ts";
import { loadBankFacts } from "../../runs/bank-facts.ts";
import { stockRates } from "../../runs/calculate.ts";
import type { Run } from "../../runs/run-repository.ts";
import type { Snapshot } from "../../runs/snapshot.ts";
import { snapshotAt } from "../../runs/unit-tree.ts";
import type { Context } from "../context.ts";
import { requireManager } from "./manager-page.ts";
import { accountsOfManager, clientNames, type LoggedActivity, loggedActivities } from "./managers-repository.ts";

/** Months that the time axis may show. */
export const TIMELINE_MONTHS = [1, 3, 6, 12, 24] as const;

/** What happened to accounts of one manager on one day, by kind: which ones, and what they brought or took, exact. */
export type DayEvent = Readonly<{ day: number; kind: HoldingEvent["kind"]; accounts: readonly string[]; balance: Rational }>;

/** An account that moved the balance of a day, with its client. */
export type DayMove = AccountMove & Readonly<{ client: string; clientName: string }>;

/** Activity beside balances on one time axis, as the run of the period saw both. `balances` are exact, one for each day. */
export type ManagerTimeline = Readonly<{
  run: Run;
  span: MonthSpan;
  balances: DailyBalances["balances"];
  events: readonly DayEvent[];
  /** the largest of each day, the largest first */
  moves: readonly DayMove[];
  activities: readonly LoggedActivity[];
}>;

/**
 * The balance credited to a manager on every day of some whole months up to the period's end, and what happened on them. In
 * base currency at the rate of the period's end, as the average balance is. Throws what managerPage throws.
 */
export async function managerTimeline(
  context: Context,
  input: Readonly<{ manager: string; period: string; months: number }>,
): Promise<ManagerTimeline> {
  const { run } = await requireManager(context, input);
  const period = parsePeriod(input.period);
  const span = monthsUpTo(period, input.months);
  const { snapshot, bank, accounts } = await heldAccounts(context, run, input.manager, span);
  const days = { from: span.start, to: span.end };
  const { balances, events, moves } = dailyBalances(accounts, input.manager, days, stockRates(bank, period));
  const clientOf = new Map(accounts.map(({ account }) => [account.code, account.client]));
  const largest = largestMoves(moves).map((move) => ({ ...move, client: clientOf.get(move.account) ?? "" }));
  const names = await clientNames(snapshot, [...new Set(largest.map(({ client }) => client))]);
  return {
    run,
    span,
    balances,
    events: byDay(events),
    moves: largest.map((move) => ({ ...move, clientName: names.get(move.client) ?? move.client })),
    activities: await loggedActivities(snapshot, input.manager, span),
  };
}

/** The accounts, of those that a run covers, that a manager may have held on some day of a span, with their facts as the run saw them. */
export async function heldAccounts(
  { database }: Pick<Context, "database">,
  run: Run,
  manager: string,
  span: MonthSpan,
): Promise<Readonly<{ snapshot: Snapshot; bank: BankFacts; accounts: readonly AccountFacts[] }>> {
  const snapshot = await snapshotAt(database, run.position, run.unit);
  const bank = await loadBankFacts(snapshot, span);
  const facts = await loadAccountFacts(snapshot, span, await accountsOfManager(snapshot, manager, span));
  const covered = facts.filter(({ account }) => snapshot.units === null || snapshot.units.includes(account.unit));
  return { snapshot, bank, accounts: covered.map(createFactsBinder(bank, { from: span.start, to: span.end })) };
}

/** What explains most of a day's change; the rest would only be a list. */
const MOVES_A_DAY = 3;

function largestMoves(moves: readonly AccountMove[]): AccountMove[] {
  const size = ({ n, d }: Rational): Rational => ({ n: n < 0n ? -n : n, d });
  return [...Map.groupBy(moves, ({ day }) => day).values()].flatMap((same) =>
    [...same].sort((a, b) => compare(size(b.change), size(a.change))).slice(0, MOVES_A_DAY),
  );
}

/** A handover moves hundreds of accounts on one day: it is one event. */
function byDay(events: readonly HoldingEvent[]): DayEvent[] {
  return [...Map.groupBy(events, ({ day, kind }) => `${day} ${kind}`).values()].flatMap((same) => {
    const [first] = same;
    if (!first) return [];
    const { day, kind } = first;
    return [{ day, kind, accounts: same.map(({ account }) => account), balance: sum(same.map(({ balance }) => balance)) }];
  });
}
