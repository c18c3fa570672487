export { type ExplainedHandover, explainHandoverEffect } from "./explain-effect.ts";
export { LONGEST_HANDOVER } from "./handover-text.ts";
