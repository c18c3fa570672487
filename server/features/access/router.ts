import { router } from "../../api/trpc.ts";
import { findActorsProcedure } from "./find-actors.procedure.ts";
import { getMe } from "./get-me.procedure.ts";

export const accessRouter = router({ me: getMe, find: findActorsProcedure });
