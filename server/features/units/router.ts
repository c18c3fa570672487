import { router } from "../../api/trpc.ts";
import { listUnits } from "./list-units.procedure.ts";

export const unitsRouter = router({ list: listUnits });
