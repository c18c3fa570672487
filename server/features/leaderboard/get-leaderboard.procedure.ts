import { toRunHead } from "../../api/shared.types.ts";
import { procedureFor } from "../../api/trpc.ts";
import { figureColumns, peopleColumns } from "./board-columns.ts";
import { getLeaderboardInput, getLeaderboardOutput } from "./get-leaderboard.types.ts";
import { improvementBoard } from "./improvement-board.ts";
import { leaderboard } from "./leaderboard.ts";
import { sparklines, sparklineTexts } from "./sparklines.ts";

/** Sparklines that come with the board: more rows than a screen has. */
const FIRST_SPARKLINES = 120;

/** The board of one metric, period and unit. */
export const getLeaderboard = procedureFor("run.read")
  .input(getLeaderboardInput)
  .output(getLeaderboardOutput)
  .query(async ({ ctx, input }) => {
    const board =
      input.view === "improvement" ? await improvementBoard(ctx, input) : { ...(await leaderboard(ctx, input)), withoutBefore: [] };
    const { run, metric, unit, state, comparedWith, places, withoutFigure, withoutBefore } = board;
    const managers = places.slice(0, FIRST_SPARKLINES).map(({ code }) => code);
    const lines = await sparklines(ctx, { period: run.period, metric, managers });
    const people = peopleColumns();
    const { columns, totals } = figureColumns(places);
    return {
      run: toRunHead(run),
      metric,
      view: input.view,
      unit,
      state,
      comparedWith,
      currency: metric === "activities" ? null : run.baseCurrency,
      places: { ...people.columns(places), ...columns },
      totals,
      withoutFigure: people.columns(withoutFigure),
      withoutBefore: people.columns(withoutBefore),
      units: people.units,
      positions: people.positions,
      sparklines: { periods: [...lines.periods], first: sparklineTexts(lines, managers) },
    };
  });
