import { z } from "zod";
import { procedureFor } from "../../api/trpc.ts";
import { scoredPeriods } from "./scored-periods.ts";

/** Periods that have scores, newest first. */
export const listScoredPeriods = procedureFor("run.read")
  .output(z.array(z.string()))
  .query(({ ctx }) => scoredPeriods(ctx));
