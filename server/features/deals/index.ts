export { compareDeal } from "./compare-deal.ts";
export { given, paramValues } from "./deal.types.ts";
export { visibleDeals } from "./deal-repository.ts";
export { explainShare } from "./explain-share.ts";
export { listDealFacts, listDeals } from "./list-deals.ts";
export { type DealFacts, readDeal } from "./read-deal.ts";
export { sharesUnder } from "./shares-under.ts";
export { NO_CHANGES, simulateDeal } from "./simulate-deal.ts";
