import { procedureFor } from "../../api/trpc.ts";
import { planPostingInput, planPostingOutput, savePostingInput, savePostingOutput } from "./change-posting.types.ts";
import { toPlan, toStored } from "./organisation.types.ts";
import { commitPlan } from "./plan.ts";
import { planPosting } from "./plan-posting.ts";

/** What posting a manager somewhere from a day on would store. */
export const planPostingProcedure = procedureFor("organisation.change")
  .input(planPostingInput)
  .output(planPostingOutput)
  .query(async ({ ctx, input }) => toPlan(await planPosting(ctx, input)));

/** Stores what was shown. */
export const savePosting = procedureFor("organisation.change")
  .input(savePostingInput)
  .output(savePostingOutput)
  .mutation(async ({ ctx, input: { digest, ...change } }) =>
    toStored(await commitPlan(ctx, await planPosting(ctx, change), digest), ctx.locale),
  );
