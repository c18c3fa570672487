import { z } from "zod";
import { code, money } from "../../api/shared.types.ts";
import { MOST_CODES } from "./handover-text.ts";
import { day, digest, plan, stored } from "./organisation.types.ts";

const codes = z.array(code).min(1).max(MOST_CODES);

/** `part`: a decimal text above 0 and at most 1; `date`: the first day that counts for the taker. */
const handover = z.object({
  giver: code,
  taker: code,
  part: z.string().max(30).default("1"),
  date: day,
  selection: z.union([z.object({ by: z.literal("all") }), z.object({ by: z.enum(["clients", "products", "accounts"]), codes })]),
});

export const previewHandoverInput = handover.extend({ basis: z.enum(["date", "latest"]).default("date") });
export const makeHandoverInput = handover.extend({ digest });

const changes = z.object({ margin: money, adb: money, closing: money, income: money });

export const previewHandoverOutput = z.object({
  plan,
  accounts: z.int(),
  clients: z.int(),
  notices: z.array(z.object({ code: z.string(), count: z.int(), names: z.array(z.string()) })),
  /**
   * What changes for whom, in base currency; every column sums to zero. `unit` is whose house account, null for a manager.
   * `asOf`: the day on which the handover counts as made. Null where the period has no balances.
   */
  effect: z
    .object({
      period: z.string(),
      asOf: z.string(),
      /** names the handover in explanations (`handover`); it may be longer than an address */
      text: z.string(),
      /** `now`: what the period's latest run credited; null where there is no run */
      holders: z.array(z.object({ manager: z.string(), unit: z.string().nullable(), changes, now: changes.nullable() })),
      sum: changes,
    })
    .nullable(),
});
export const makeHandoverOutput = stored;
