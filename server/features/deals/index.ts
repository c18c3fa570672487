export { compareDeal } from "./compare-deal.ts";
export { paramValues } from "./deal.types.ts";
export { explainShare } from "./explain-share.ts";
export { listDealFacts, listDeals } from "./list-deals.ts";
export { type DealFacts, readDeal } from "./read-deal.ts";
export { NO_CHANGES, simulateDeal } from "./simulate-deal.ts";
