import type { Column } from "../../../lib/scoring/contribution/credit-book.ts";
import { toMoney } from "../../api/shared.types.ts";
import { procedureFor } from "../../api/trpc.ts";
import { makeHandoverInput, makeHandoverOutput, previewHandoverInput, previewHandoverOutput } from "./hand-over.types.ts";
import { type HolderCredit, makeHandover, previewHandover } from "./handover.ts";
import type { HandoverEffect } from "./handover-effect.ts";
import { toPlan, toStored } from "./organisation.types.ts";

/** A handover with its effect, before it is made. It changes nothing; a mutation because a selection may be too long for an address. */
export const previewHandoverProcedure = procedureFor("organisation.change")
  .input(previewHandoverInput)
  .output(previewHandoverOutput)
  .mutation(async ({ ctx, input }) => {
    const { plan, accounts, notices, effect, now, text } = await previewHandover(ctx, input);
    return {
      plan: toPlan(plan),
      accounts: accounts.length,
      clients: new Set(accounts.map(({ client }) => client)).size,
      notices: notices.map((notice) => ({ ...notice, names: [...notice.names] })),
      effect: effect && { ...toEffect(effect, now), text },
    };
  });

/** Makes the handover that was shown. */
export const makeHandoverProcedure = procedureFor("organisation.change")
  .input(makeHandoverInput)
  .output(makeHandoverOutput)
  .mutation(async ({ ctx, input }) => toStored(await makeHandover(ctx, input), ctx.locale));

function toEffect({ period, asOf, baseCurrency, holders }: HandoverEffect, now: readonly HolderCredit[]) {
  const money = (changes: Readonly<Record<Column, bigint>>) => ({
    margin: toMoney(changes.margin, baseCurrency),
    adb: toMoney(changes.adb, baseCurrency),
    closing: toMoney(changes.closing, baseCurrency),
    income: toMoney(changes.income, baseCurrency),
  });
  const sum = (column: Column): bigint => holders.reduce((total, { changes }) => total + changes[column], 0n);
  return {
    period,
    asOf,
    holders: holders.map(({ manager, unit, changes }) => {
      const credit = now.find((holder) => holder.manager === manager && holder.unit === unit);
      return { manager, unit, changes: money(changes), now: credit ? money(credit.amounts) : null };
    }),
    sum: money({ margin: sum("margin"), adb: sum("adb"), closing: sum("closing"), income: sum("income") }),
  };
}
