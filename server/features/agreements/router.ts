import { router } from "../../api/trpc.ts";
import { getAgreement } from "./get-agreement.procedure.ts";
import { listAgreements } from "./list-agreements.procedure.ts";
import { makeMove } from "./make-move.procedure.ts";

export const agreementsRouter = router({ list: listAgreements, get: getAgreement, move: makeMove });
