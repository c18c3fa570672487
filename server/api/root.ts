import type { Locale } from "../../lib/messages/locales.ts";
import { accessRouter } from "../features/access/router.ts";
import { activitiesRouter } from "../features/activities/router.ts";
import { agreementsRouter } from "../features/agreements/router.ts";
import { clientsRouter } from "../features/clients/router.ts";
import { dealsRouter } from "../features/deals/router.ts";
import { explanationRouter } from "../features/explanations/router.ts";
import { importsRouter } from "../features/imports/router.ts";
import { jobsRouter } from "../features/jobs/router.ts";
import { leaderboardRouter } from "../features/leaderboard/router.ts";
import { managerRouter } from "../features/managers/router.ts";
import { organisationRouter } from "../features/organisation/router.ts";
import { overlayRouter } from "../features/overlay/router.ts";
import { overviewRouter } from "../features/overview/router.ts";
import { productsRouter } from "../features/products/router.ts";
import { rulesRouter } from "../features/rules/router.ts";
import { periodsRouter, runsRouter } from "../features/runs/router.ts";
import { scorecardsRouter } from "../features/scorecards/router.ts";
import { searchRouter } from "../features/search/router.ts";
import { setupRouter } from "../features/setup/router.ts";
import { unitsRouter } from "../features/units/router.ts";
import { createContext } from "./context.ts";
import { createCallerFactory, router } from "./trpc.ts";

export const appRouter = router({
  access: accessRouter,
  agreements: agreementsRouter,
  clients: clientsRouter,
  activities: activitiesRouter,
  deals: dealsRouter,
  explanation: explanationRouter,
  imports: importsRouter,
  jobs: jobsRouter,
  leaderboard: leaderboardRouter,
  manager: managerRouter,
  overlay: overlayRouter,
  overview: overviewRouter,
  organisation: organisationRouter,
  periods: periodsRouter,
  products: productsRouter,
  rules: rulesRouter,
  runs: runsRouter,
  scorecards: scorecardsRouter,
  search: searchRouter,
  setup: setupRouter,
  units: unitsRouter,
});

export type AppRouter = typeof appRouter;

const createCaller = createCallerFactory(appRouter);

/**
 * The same procedures for server components: no HTTP in between, the same checks, the same shapes. All calls of one caller are by
 * the same actor, who is looked up once.
 */
export function serverCaller(locale: Locale, actingAs: string | undefined) {
  let context: ReturnType<typeof createContext> | undefined;
  return createCaller(() => {
    context ??= createContext(locale, actingAs);
    return context;
  });
}
