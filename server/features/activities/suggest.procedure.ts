import { procedureFor } from "../../api/trpc.ts";
import { suggest as find, wordsInUse } from "./suggest.ts";
import { suggestInput, suggestOutput, wordsInput, wordsOutput } from "./suggest.types.ts";

/** Clients, deals or managers that fit what is typed. */
export const suggest = procedureFor("run.read")
  .input(suggestInput)
  .output(suggestOutput)
  .query(async ({ ctx, input }) => ({ choices: await find(ctx, input) }));

/** The words in use for kinds and outcomes. */
export const words = procedureFor("run.read")
  .input(wordsInput)
  .output(wordsOutput)
  .query(async ({ ctx, input }) => {
    const { kinds, outcomes } = await wordsInUse(ctx, input);
    return { kinds: [...kinds], outcomes: [...outcomes] };
  });
