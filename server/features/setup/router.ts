import { router } from "../../api/trpc.ts";
import { getStatus } from "./get-status.procedure.ts";
import { loadExample } from "./load-example.procedure.ts";

export const setupRouter = router({ loadExample, status: getStatus });
