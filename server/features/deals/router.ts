import { router } from "../../api/trpc.ts";
import { compareDeal } from "./compare-deal.procedure.ts";
import { getDeal } from "./get-deal.procedure.ts";
import { listDeals } from "./list-deals.procedure.ts";
import { schemeGuide } from "./scheme-guide.procedure.ts";
import { simulateDeal } from "./simulate-deal.procedure.ts";

export const dealsRouter = router({ list: listDeals, get: getDeal, compare: compareDeal, simulate: simulateDeal, guide: schemeGuide });
