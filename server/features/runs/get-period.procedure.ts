import { procedureFor } from "../../api/trpc.ts";
import { getPeriodInput, getPeriodOutput } from "./get-period.types.ts";
import { periodVersions } from "./period-versions.ts";
import { toLedgerChange, toStoredRun } from "./shared-shapes.types.ts";

/** All versions of a period, with the imports that entered between them. */
export const getPeriod = procedureFor("run.read")
  .input(getPeriodInput)
  .output(getPeriodOutput)
  .query(async ({ ctx, input }) => {
    const { period, versions, since } = await periodVersions(ctx, input);
    return {
      period: period.code,
      kind: period.kind,
      state: versions.some(({ run }) => run.isClosed) ? "closed" : "provisional",
      versions: versions.map(({ run, changes, ...version }) => ({
        ...version,
        run: toStoredRun(run),
        changes: changes.map((change) => toLedgerChange(change, period)),
      })),
      since: since.map((change) => toLedgerChange(change, period)),
    };
  });
