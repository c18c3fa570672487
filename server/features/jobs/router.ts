import { router } from "../../api/trpc.ts";
import { cancelJobProcedure } from "./cancel-job.procedure.ts";
import { getJobProcedure } from "./get-job.procedure.ts";
import { listJobsProcedure } from "./list-jobs.procedure.ts";

export const jobsRouter = router({ cancel: cancelJobProcedure, get: getJobProcedure, list: listJobsProcedure });
