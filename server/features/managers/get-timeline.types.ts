import { z } from "zod";
import { code, money, periodCode, runHead } from "../../api/shared.types.ts";
import { TIMELINE_MONTHS } from "./manager-timeline.ts";

export const getTimelineInput = z.object({ manager: code, period: periodCode, months: z.literal(TIMELINE_MONTHS) });

/** Days are counted from `from`: 0 is the first of the axis. */
const day = z.number().int().nonnegative();

export const getTimelineOutput = z.object({
  run: runHead,
  from: z.string(),
  /** the balance of each day, in minor units of the run's base currency */
  balances: z.array(z.string()),
  /** `balance` is what came (or, negative, went) with the accounts; `accounts` names some of `count` */
  events: z.array(
    z.object({
      day,
      kind: z.enum(["opened", "closed", "taken", "given"]),
      count: z.number().int(),
      accounts: z.array(z.string()),
      balance: money,
    }),
  ),
  /** accounts that moved the balance of a day most */
  moves: z.array(z.object({ day, account: z.string(), client: z.string(), clientName: z.string(), change: money })),
  activities: z.array(
    z.object({
      day,
      id: z.string(),
      kind: z.string(),
      client: z.string().nullable(),
      clientName: z.string().nullable(),
      outcome: z.string().nullable(),
    }),
  ),
});
