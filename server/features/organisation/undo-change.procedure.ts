import { procedureFor } from "../../api/trpc.ts";
import { withdrawImport } from "../imports/index.ts";
import { undoChangeInput, undoChangeOutput } from "./undo-change.types.ts";

/** Takes a change back: its rows are superseded, and what stood before them stands again. */
export const undoChange = procedureFor("organisation.change")
  .input(undoChangeInput)
  .output(undoChangeOutput)
  .mutation(async ({ ctx, input }) => {
    await withdrawImport(ctx, input);
    return input;
  });
