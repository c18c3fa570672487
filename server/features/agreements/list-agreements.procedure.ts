import { dayOf } from "../../../lib/scoring/periods/day.ts";
import { procedureFor } from "../../api/trpc.ts";
import { listAgreementsOutput } from "./agreements.types.ts";
import { listAgreements as list } from "./list-agreements.ts";

/** Where the agreement on every deal stands that the reader may see. */
export const listAgreements = procedureFor("deals.read")
  .output(listAgreementsOutput)
  .query(async ({ ctx }) => (await list(ctx, dayOf(new Date()))).map((one) => ({ ...one, waiting: [...one.waiting] })));
