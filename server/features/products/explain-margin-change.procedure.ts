import { toMoney, toRunHead } from "../../api/shared.types.ts";
import { procedureFor } from "../../api/trpc.ts";
import { explainMarginChangeInput, explainMarginChangeOutput } from "./explain-margin-change.types.ts";
import { whyMarginChanged } from "./why-margin-changed.ts";

/** Why the margin changed: days, volume, mix and rate of every product. */
export const explainMarginChange = procedureFor("run.read")
  .input(explainMarginChangeInput)
  .output(explainMarginChangeOutput)
  .query(async ({ ctx, input }) => {
    const { run, before, days, products, total } = await whyMarginChanged(ctx, input);
    const money = (minor: bigint) => toMoney(minor, run.baseCurrency);
    const effects = ({ minor, differenceMinor }: Pick<typeof total, "minor" | "differenceMinor">) => ({
      difference: money(differenceMinor),
      days: money(minor.days),
      volume: money(minor.volume),
      mix: money(minor.mix),
      rate: money(minor.rate),
    });
    return {
      run: toRunHead(run),
      before: before && toRunHead(before),
      days,
      products: products.map((one) => ({
        ...effects(one),
        product: one.product,
        name: one.name,
        before: { adb: money(one.before.adbMinor), margin: money(one.before.marginMinor), marginRate: one.rateBefore },
        now: { adb: money(one.now.adbMinor), margin: money(one.now.marginMinor), marginRate: one.rateNow },
      })),
      total: { ...effects(total), before: money(total.beforeMinor), now: money(total.nowMinor) },
    };
  });
