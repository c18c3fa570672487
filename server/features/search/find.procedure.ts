import { procedureFor } from "../../api/trpc.ts";
import { find } from "./find.ts";
import { findInput, findOutput } from "./find.types.ts";

/** What the command palette finds for a text. */
export const findAnything = procedureFor("run.read")
  .input(findInput)
  .output(findOutput)
  .query(async ({ ctx, input }) => (await find(ctx, input)).map(({ kind, items }) => ({ kind, items: [...items] })));
