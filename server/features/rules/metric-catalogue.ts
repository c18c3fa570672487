import { METRICS } from "../../../lib/scoring/metrics/registry.ts";

/** What scorecards choose from, in the editor and on the command line: each metric's code, unit, which way is better and what a card may narrow it by. */
export const METRIC_CATALOGUE = METRICS.map(({ code, unit, direction, scopes }) => ({ code, unit, direction, scopes: [...scopes] }));
