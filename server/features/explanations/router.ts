import { router } from "../../api/trpc.ts";
import { getExplanation } from "./get-explanation.procedure.ts";
import { getSource } from "./sources/get-source.procedure.ts";

export const explanationRouter = router({ get: getExplanation, source: getSource });
