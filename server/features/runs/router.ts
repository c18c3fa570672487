import { router } from "../../api/trpc.ts";
import { adjustments, close } from "./adjustments.procedure.ts";
import { calculate, calculateMissing, verify } from "./calculate.procedure.ts";
import { compareRuns } from "./compare-runs.procedure.ts";
import { getPeriod } from "./get-period.procedure.ts";
import { getProof } from "./get-proof.procedure.ts";
import { listPeriods } from "./list-periods.procedure.ts";
import { listRuns } from "./list-runs.procedure.ts";

export const periodsRouter = router({ list: listPeriods });
export const runsRouter = router({
  list: listRuns,
  get: getPeriod,
  compare: compareRuns,
  proof: getProof,
  adjustments,
  close,
  calculate,
  calculateMissing,
  verify,
});
