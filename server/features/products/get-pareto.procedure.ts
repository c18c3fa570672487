import { toMoney, toRunHead } from "../../api/shared.types.ts";
import { procedureFor } from "../../api/trpc.ts";
import { ratioText } from "./figures.ts";
import { getParetoInput, getParetoOutput } from "./get-pareto.types.ts";
import { paretoOf, SHOWN } from "./pareto-of.ts";

/** Products, managers or clients by what they contribute, with the line of what they make together. */
export const getPareto = procedureFor("run.read")
  .input(getParetoInput)
  .output(getParetoOutput)
  .query(async ({ ctx, input }) => {
    const { run, entries, totalMinor, reached, losers, lostMinor, names, isReady } = await paretoOf(ctx, input);
    return {
      run: toRunHead(run),
      isReady,
      reached,
      count: entries.length,
      total: toMoney(totalMinor, run.baseCurrency),
      losers,
      lost: toMoney(lostMinor, run.baseCurrency),
      entries: entries.slice(0, SHOWN).map(({ item, minor, cumulativeShare }) => ({
        code: item.code,
        name: item.code === "" ? "" : (names.get(item.code) ?? item.code),
        value: toMoney(minor, run.baseCurrency),
        cumulativeShare: ratioText(cumulativeShare),
        margin: toMoney(item.marginMinor, run.baseCurrency),
        income: toMoney(item.incomeMinor, run.baseCurrency),
      })),
    };
  });
