import { roundHalfEven } from "../../../lib/scoring/money/rational.ts";
import { fromDay, toDay } from "../../../lib/scoring/periods/day.ts";
import { toMoney, toRunHead } from "../../api/shared.types.ts";
import { procedureFor } from "../../api/trpc.ts";
import { getTimelineInput, getTimelineOutput } from "./get-timeline.types.ts";
import { managerTimeline } from "./manager-timeline.ts";

/** More names than a reader takes in; the count says how many there are. */
const ACCOUNTS_NAMED = 5;

/** A manager's balances day by day, with the activities and events of each day. */
export const getTimeline = procedureFor("run.read")
  .input(getTimelineInput)
  .output(getTimelineOutput)
  .query(async ({ ctx, input }) => {
    const { run, span, balances, events, moves, activities } = await managerTimeline(ctx, input);
    return {
      run: toRunHead(run),
      from: fromDay(span.start),
      balances: balances.map((balance) => String(roundHalfEven(balance))),
      events: events.map(({ day, kind, accounts, balance }) => ({
        day: day - span.start,
        kind,
        count: accounts.length,
        accounts: accounts.slice(0, ACCOUNTS_NAMED),
        balance: toMoney(roundHalfEven(balance), run.baseCurrency),
      })),
      moves: moves.map(({ day, account, client, clientName, change }) => ({
        day: day - span.start,
        account,
        client,
        clientName,
        change: toMoney(roundHalfEven(change), run.baseCurrency),
      })),
      activities: activities.map(({ day, ...activity }) => ({ ...activity, day: toDay(day) - span.start })),
    };
  });
