import { router } from "../../api/trpc.ts";
import { getLeaderboard } from "./get-leaderboard.procedure.ts";
import { getPlaces } from "./get-places.procedure.ts";
import { getSparklines } from "./get-sparklines.procedure.ts";

export const leaderboardRouter = router({ get: getLeaderboard, places: getPlaces, sparklines: getSparklines });
