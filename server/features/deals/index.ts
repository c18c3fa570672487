export { compareDeal } from "./compare-deal.ts";
export { explainShare } from "./explain-share.ts";
export { listDeals } from "./list-deals.ts";
export { readDeal } from "./read-deal.ts";
export { simulateDeal } from "./simulate-deal.ts";
