import { procedureFor } from "../../api/trpc.ts";
import { listCalculations } from "./list-calculations.ts";
import { listRunsOutput } from "./list-runs.types.ts";
import { toStoredRun } from "./shared-shapes.types.ts";

/** Every calculated period with its latest run, and what can be calculated next. */
export const listRuns = procedureFor("run.read")
  .output(listRunsOutput)
  .query(async ({ ctx }) => {
    const { periods, choices, missing, ...rest } = await listCalculations(ctx);
    return {
      ...rest,
      choices: [...choices],
      missing: [...missing],
      units: rest.units.map(({ code, name, kind, parent }) => ({ code, name, kind, parent })),
      periods: periods.map(({ run, period, versions, since, lines, managers }) => ({
        run: toStoredRun(run),
        kind: period.kind,
        state: run.isClosed ? "closed" : "provisional",
        versions,
        since,
        lines,
        managers,
      })),
    };
  });
