import { router } from "../../api/trpc.ts";
import { planPostingProcedure, savePosting } from "./change-posting.procedure.ts";
import { planUnitProcedure, saveUnit } from "./change-unit.procedure.ts";
import { getOrganisation } from "./get-organisation.procedure.ts";
import { getUnit } from "./get-unit.procedure.ts";
import { makeHandoverProcedure, previewHandoverProcedure } from "./hand-over.procedure.ts";
import { listHoldings } from "./list-holdings.procedure.ts";
import { listPostings } from "./list-postings.procedure.ts";
import { undoChange } from "./undo-change.procedure.ts";

export const organisationRouter = router({
  get: getOrganisation,
  unit: getUnit,
  postings: listPostings,
  planUnit: planUnitProcedure,
  saveUnit,
  planPosting: planPostingProcedure,
  savePosting,
  holdings: listHoldings,
  previewHandover: previewHandoverProcedure,
  makeHandover: makeHandoverProcedure,
  undo: undoChange,
});
