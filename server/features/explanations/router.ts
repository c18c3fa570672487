import { router } from "../../api/trpc.ts";
import { getExplanation } from "./get-explanation.procedure.ts";

export const explanationRouter = router({ get: getExplanation });
