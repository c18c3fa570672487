import { toMoney, toRunHead } from "../../api/shared.types.ts";
import { procedureFor } from "../../api/trpc.ts";
import { adjustmentsInput, adjustmentsOutput, closeInput, closeOutput } from "./adjustments.types.ts";
import { closePeriod } from "./close-period.ts";
import { namedAdjustments } from "./named-adjustments.ts";

/** Signs off the newest run of a period. */
export const close = procedureFor("run.close")
  .input(closeInput)
  .output(closeOutput)
  .mutation(async ({ ctx, input }) => ({ version: (await closePeriod(ctx, input.period)).version }));

/** What a period carries of corrections of closed ones, in base currency. */
export const adjustments = procedureFor("run.read")
  .input(adjustmentsInput)
  .output(adjustmentsOutput)
  .query(async ({ ctx, input }) => {
    const { run, lines } = await namedAdjustments(ctx, input);
    const inBase = (minor: bigint) => toMoney(minor, run.baseCurrency);
    return {
      run: toRunHead(run),
      lines: lines.map(({ line, ...named }) => ({
        ...named,
        ofPeriod: line.ofPeriod,
        manager: line.manager,
        unit: line.unit,
        product: line.product,
        currency: line.currency,
        source: line.source,
        margin: inBase(line.baseMarginMinor),
        adb: inBase(line.baseAdbMinor),
        closing: inBase(line.baseClosingMinor),
        income: inBase(line.baseIncomeMinor),
      })),
    };
  });
