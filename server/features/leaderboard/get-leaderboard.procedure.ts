import { toRunHead } from "../../api/shared.types.ts";
import { procedureFor } from "../../api/trpc.ts";
import { cutPlaces } from "./board-columns.ts";
import { getLeaderboardInput, getLeaderboardOutput } from "./get-leaderboard.types.ts";
import { FIRST_PLACES, readBoard } from "./read-board.ts";

/** The board of one metric, period and unit, with its first places. */
export const getLeaderboard = procedureFor("run.read")
  .input(getLeaderboardInput)
  .output(getLeaderboardOutput)
  .query(async ({ ctx, input }) => {
    const board = await readBoard(ctx, input);
    return { ...board, run: toRunHead(board.run), places: cutPlaces(board.places, 0, FIRST_PLACES) };
  });
