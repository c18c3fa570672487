import { procedureFor } from "../../api/trpc.ts";
import { deleteActivity as remove, undoEntry as undo } from "./withdraw-activity.ts";
import { deleteActivityInput, undoEntryInput, withdrawnOutput } from "./withdraw-activity.types.ts";

/** Takes one entry back. */
export const undoEntry = procedureFor("activity.log")
  .input(undoEntryInput)
  .output(withdrawnOutput)
  .mutation(async ({ ctx, input }) => {
    await undo(ctx, { importId: input.import });
    return { done: true as const };
  });

/** Deletes a logged activity with all its corrections. */
export const deleteActivity = procedureFor("activity.log")
  .input(deleteActivityInput)
  .output(withdrawnOutput)
  .mutation(async ({ ctx, input }) => {
    await remove(ctx, input);
    return { done: true as const };
  });
