import { router } from "../../api/trpc.ts";
import { getLeaderboard } from "./get-leaderboard.procedure.ts";
import { getSparklines } from "./get-sparklines.procedure.ts";

export const leaderboardRouter = router({ get: getLeaderboard, sparklines: getSparklines });
