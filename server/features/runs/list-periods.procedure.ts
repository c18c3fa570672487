import { parsePeriod } from "../../../lib/scoring/periods/period.ts";
import { toRunHead } from "../../api/shared.types.ts";
import { procedureFor } from "../../api/trpc.ts";
import { listPeriodsOutput } from "./list-periods.types.ts";
import { listRuns } from "./read-run.ts";

/** Every calculated period with its latest run, the one that ended last first; of those that end together the shortest first. */
export const listPeriods = procedureFor("run.read")
  .output(listPeriodsOutput)
  .query(async ({ ctx }) => {
    const periods = (await listRuns(ctx)).map((run) => ({ run, period: parsePeriod(run.period) }));
    periods.sort((a, b) => b.period.end - a.period.end || a.period.days - b.period.days);
    return periods.map(({ run, period }) => ({ ...toRunHead(run), kind: period.kind }));
  });
