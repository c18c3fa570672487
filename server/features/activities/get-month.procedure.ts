import { fromDay } from "../../../lib/scoring/periods/day.ts";
import { toCount, toRunHead } from "../../api/shared.types.ts";
import { procedureFor } from "../../api/trpc.ts";
import { activityMonth } from "./activity-month.ts";
import { getMonthInput, getMonthOutput } from "./get-month.types.ts";

/** The counts of a month of the log, by day and kind. */
export const getMonth = procedureFor("run.read")
  .input(getMonthInput)
  .output(getMonthOutput)
  .query(async ({ ctx, input }) => {
    const { month, counted, days, ...rest } = await activityMonth(ctx, input);
    return {
      ...rest,
      month: month.code,
      from: fromDay(month.start),
      to: fromDay(month.end),
      days: [...days],
      counted: counted && {
        run: toRunHead(counted.run),
        total: toCount(counted.kinds.reduce((sum, { count }) => sum + count, 0)),
        kinds: counted.kinds.map(({ kind, count }) => ({ kind, count: toCount(count) })),
      },
    };
  });
