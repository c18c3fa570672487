import { toCount, toMoney, toRunHead } from "../../api/shared.types.ts";
import { procedureFor } from "../../api/trpc.ts";
import { getLeaderboardInput, getLeaderboardOutput } from "./get-leaderboard.types.ts";
import { leaderboard, type Place } from "./leaderboard.ts";

/** The board of one metric, period and unit. */
export const getLeaderboard = procedureFor("run.read")
  .input(getLeaderboardInput)
  .output(getLeaderboardOutput)
  .query(async ({ ctx, input }) => {
    const { run, metric, unit, state, comparedWith, places, withoutFigure } = await leaderboard(ctx, input);
    const toFigure = (value: bigint) => (metric === "activities" ? toCount(value) : toMoney(value, run.baseCurrency));
    return {
      run: toRunHead(run),
      metric,
      unit,
      state,
      comparedWith,
      places: places.map(({ rank, tied, movement, value, ...who }) => ({ ...posted(who), rank, tied, movement, value: toFigure(value) })),
      total: places.length === 0 ? null : toFigure(places.reduce((sum, { value }) => sum + value, 0n)),
      withoutFigure: withoutFigure.map(posted),
    };
  });

const posted = ({ code, name, unit, position }: Pick<Place, "code" | "name" | "unit" | "position">) => ({
  manager: code,
  name,
  unit,
  position,
});
