import { procedureFor } from "../../api/trpc.ts";
import { getSparklinesInput, getSparklinesOutput } from "./get-sparklines.types.ts";
import { sparklines, sparklineTexts } from "./sparklines.ts";

/** The figures of some managers over the last periods: for the rows of a long board that came into view. */
export const getSparklines = procedureFor("run.read")
  .input(getSparklinesInput)
  .output(getSparklinesOutput)
  .query(async ({ ctx, input }) => sparklineTexts(await sparklines(ctx, input), input.managers));
