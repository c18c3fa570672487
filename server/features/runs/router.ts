import { router } from "../../api/trpc.ts";
import { listPeriods } from "./list-periods.procedure.ts";

export const periodsRouter = router({ list: listPeriods });
