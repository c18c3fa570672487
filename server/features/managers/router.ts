import { router } from "../../api/trpc.ts";
import { getManager } from "./get-manager.procedure.ts";
import { getTimeline } from "./get-timeline.procedure.ts";

export const managerRouter = router({ get: getManager, timeline: getTimeline });
