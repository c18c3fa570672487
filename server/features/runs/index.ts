export { COLUMNS } from "../../../lib/scoring/contribution/credit-book.ts";
export { balances } from "../../../lib/scoring/contribution/reconcile.ts";
export { adjustmentParts } from "./adjustment-parts.ts";
export { calculateRun } from "./calculate-run.ts";
export { closePeriod } from "./close-period.ts";
export { findVersion } from "./find-version.ts";
export { listRuns, type ResultsFilter, readAdjustments, readCredit, readOverlay, readReconciliation, requireRun } from "./read-run.ts";
export { namesOf } from "./runs-repository.ts";
export { verifyRun } from "./verify-run.ts";
