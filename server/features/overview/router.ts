import { router } from "../../api/trpc.ts";
import { getChanges } from "./get-changes.procedure.ts";
import { getOverview } from "./get-overview.procedure.ts";

export const overviewRouter = router({ get: getOverview, changes: getChanges });
