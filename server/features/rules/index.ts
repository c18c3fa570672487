export { applyRules, checkRules } from "./apply-rules.ts";
export { METRIC_CATALOGUE } from "./metric-catalogue.ts";
