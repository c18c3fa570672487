import { router } from "../../api/trpc.ts";
import { getManager } from "./get-manager.procedure.ts";

export const managerRouter = router({ get: getManager });
