import { MeritError } from "../../../lib/messages/merit-error.ts";
import type { ImportReport } from "../../imports/report.ts";
import { getJob, type JobsContext } from "../jobs/index.ts";

const WITH_REPORT = ["check", "import"];

/** The report of a check or an import that has ended. Throws `job_unknown` and `report_missing`. */
export async function reportOfJob(context: JobsContext, { jobId }: { jobId: string }): Promise<ImportReport> {
  const { kind, result } = await getJob(context, { jobId });
  if (!WITH_REPORT.includes(kind) || result === null) throw new MeritError("report_missing", { job: jobId });
  return result as ImportReport;
}
