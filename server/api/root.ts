import { explanationRouter } from "../features/explanations/router.ts";
import { leaderboardRouter } from "../features/leaderboard/router.ts";
import { managerRouter } from "../features/managers/router.ts";
import { productsRouter } from "../features/products/router.ts";
import { periodsRouter } from "../features/runs/router.ts";
import { unitsRouter } from "../features/units/router.ts";
import { createContext } from "./context.ts";
import { createCallerFactory, router } from "./trpc.ts";

export const appRouter = router({
  explanation: explanationRouter,
  leaderboard: leaderboardRouter,
  manager: managerRouter,
  periods: periodsRouter,
  products: productsRouter,
  units: unitsRouter,
});

export type AppRouter = typeof appRouter;

/** The same procedures for server components: no HTTP in between, the same checks, the same shapes. */
const createCaller = createCallerFactory(appRouter);
export const serverCaller = () => createCaller(createContext);
