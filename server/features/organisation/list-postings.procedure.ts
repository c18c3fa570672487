import { procedureFor } from "../../api/trpc.ts";
import { listPostingsInput, listPostingsOutput } from "./list-postings.types.ts";
import { managerPostings } from "./organisation.ts";

/** Where a manager was and is posted. */
export const listPostings = procedureFor("organisation.read")
  .input(listPostingsInput)
  .output(listPostingsOutput)
  .query(async ({ ctx, input }) =>
    (await managerPostings(ctx, input)).map(({ unit, position, from, to }) => ({ unit, position, from, to })),
  );
