import { router } from "../../api/trpc.ts";
import { findAnything } from "./find.procedure.ts";

export const searchRouter = router({ find: findAnything });
