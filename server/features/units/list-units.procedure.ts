import { procedureFor } from "../../api/trpc.ts";
import { listUnits as units } from "./list-units.ts";
import { listUnitsInput, listUnitsOutput } from "./list-units.types.ts";

/** The organisation tree of a period, as a list in which every unit names its parent. */
export const listUnits = procedureFor("run.read")
  .input(listUnitsInput)
  .output(listUnitsOutput)
  .query(({ ctx, input }) => units(ctx, input));
