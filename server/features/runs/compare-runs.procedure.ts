import { toMoney } from "../../api/shared.types.ts";
import { procedureFor } from "../../api/trpc.ts";
import type { Compared } from "./compare-rows.ts";
import { compareRuns as compare, type Differing } from "./compare-runs.ts";
import { compareRunsInput, compareRunsOutput } from "./compare-runs.types.ts";
import { toStoredRun } from "./shared-shapes.types.ts";

/** Two versions of a period, or two periods: what changed, and what entered in between. */
export const compareRuns = procedureFor("run.read")
  .input(compareRunsInput)
  .output(compareRunsOutput)
  .query(async ({ ctx, input }) => {
    const { before, after, column, against, totals, products, units, holders, changes, superseded } = await compare(ctx, input);
    const toAmount = (minor: bigint | null) => (minor === null ? null : toMoney(minor, after.baseCurrency));
    const amounts = ({ before: b, after: a, difference, change }: Compared) => ({
      before: toAmount(b),
      after: toAmount(a),
      difference: toAmount(difference),
      change,
    });
    const table = ({ rows, same, left }: Differing) => ({
      rows: rows.map(({ code, name, fate, ...row }) => ({ code, name, fate, ...amounts(row) })),
      same,
      left,
    });
    return {
      before: toStoredRun(before),
      after: toStoredRun(after),
      column,
      against,
      totals: {
        adb: amounts(totals.adb),
        closing: amounts(totals.closing),
        margin: amounts(totals.margin),
        income: amounts(totals.income),
      },
      products: table(products),
      units: table(units),
      holders: table(holders),
      changes: changes.map(({ reach: _, ...change }) => change),
      superseded: [...superseded],
    };
  });
