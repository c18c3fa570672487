import { toMoney, toRunHead } from "../../api/shared.types.ts";
import { procedureFor } from "../../api/trpc.ts";
import { getChangesInput, getChangesOutput } from "./get-changes.types.ts";
import { type Movement, recentChanges, startOfYesterday } from "./recent-changes.ts";

/** What happened since yesterday, and how far it moved the totals of a period. */
export const getChanges = procedureFor("run.read")
  .input(getChangesInput)
  .output(getChangesOutput)
  .query(async ({ ctx, input }) => {
    const { since, isEarlier, events, left, movement } = await recentChanges(ctx, { ...input, since: startOfYesterday(new Date()) });
    return {
      since: since.toISOString(),
      isEarlier,
      events: events.map(({ at, ...event }) => ({ ...event, at: at.toISOString() })),
      left,
      movement: movement && toMovement(movement),
    };
  });

function toMovement({ from, to, differences }: Movement) {
  const money = (minor: bigint) => toMoney(minor, to.baseCurrency);
  return {
    from: from && toRunHead(from),
    to: toRunHead(to),
    differences: differences && {
      adb: money(differences.adb),
      closing: money(differences.closing),
      margin: money(differences.margin),
      income: money(differences.income),
    },
  };
}
