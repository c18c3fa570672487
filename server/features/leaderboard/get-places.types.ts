import { getLeaderboardInput, getLeaderboardOutput, placeColumns } from "./get-leaderboard.types.ts";

/** The board they belong to. */
export const getPlacesInput = getLeaderboardInput;

export const getPlacesOutput = getLeaderboardOutput.pick({ asOf: true }).extend({
  /** indexes are those of the board's `units` and `positions` */
  places: placeColumns,
});
