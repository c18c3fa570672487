import { procedureFor } from "../../api/trpc.ts";
import { findActors } from "./find-actors.ts";
import { findActorsInput, findActorsOutput } from "./find-actors.types.ts";

/** Whom one may choose to act as. */
export const findActorsProcedure = procedureFor("run.read")
  .input(findActorsInput)
  .output(findActorsOutput)
  .query(({ ctx, input }) => findActors(ctx, input));
