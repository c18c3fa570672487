import { router } from "../../api/trpc.ts";
import { getLeaderboard } from "./get-leaderboard.procedure.ts";

export const leaderboardRouter = router({ get: getLeaderboard });
