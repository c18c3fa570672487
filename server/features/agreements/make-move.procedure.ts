import { procedureFor } from "../../api/trpc.ts";
import { makeMoveInput } from "./agreements.types.ts";
import { makeMove as move } from "./make-move.ts";

/** Proposes, answers, withdraws, approves, rejects or sets a split. */
export const makeMove = procedureFor("deals.agree")
  .input(makeMoveInput)
  .mutation(({ ctx, input }) => move(ctx, input, new Date()));
