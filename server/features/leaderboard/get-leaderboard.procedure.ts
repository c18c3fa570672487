import type { z } from "zod";
import { toRunHead } from "../../api/shared.types.ts";
import { procedureFor } from "../../api/trpc.ts";
import { keepLast } from "../../runs/keep-last.ts";
import type { Context } from "../context.ts";
import { figureColumns, peopleColumns } from "./board-columns.ts";
import { boardKey } from "./board-key.ts";
import { getLeaderboardInput, getLeaderboardOutput } from "./get-leaderboard.types.ts";
import { improvementBoard } from "./improvement-board.ts";
import { leaderboard } from "./leaderboard.ts";
import { overlayBeside } from "./overlay-beside.ts";
import { sparklines, sparklineTexts } from "./sparklines.ts";

/** Sparklines that come with the board: more rows than a screen has. */
const FIRST_SPARKLINES = 120;

const BOARDS_KEPT = 8;
const keep = keepLast<z.infer<typeof getLeaderboardOutput>>(BOARDS_KEPT);

/** The board of one metric, period and unit. The last ones are kept. */
export const getLeaderboard = procedureFor("run.read")
  .input(getLeaderboardInput)
  .output(getLeaderboardOutput)
  .query(async ({ ctx, input }) => {
    return keep(ctx.database, await boardKey(ctx, input), () => readBoard(ctx, input));
  });

async function readBoard(ctx: Context, input: z.infer<typeof getLeaderboardInput>): Promise<z.infer<typeof getLeaderboardOutput>> {
  const board =
    input.view === "improvement" ? await improvementBoard(ctx, input) : { ...(await leaderboard(ctx, input)), withoutBefore: [] };
  const { run, metric, unit, state, comparedWith, places, withoutFigure, withoutBefore } = board;
  const managers = places.slice(0, FIRST_SPARKLINES).map(({ code }) => code);
  const lines = await sparklines(ctx, { period: run.period, metric, managers });
  const overlay = input.view === "standing" ? await overlayBeside(ctx, run, metric) : null;
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
    places: {
      ...people.columns(places),
      ...columns,
      overlay: overlay && places.map(({ code }) => overlay.get(code)?.toString() ?? null),
    },
    totals,
    withoutFigure: people.columns(withoutFigure),
    withoutBefore: people.columns(withoutBefore),
    units: people.units,
    positions: people.positions,
    sparklines: { periods: [...lines.periods], first: sparklineTexts(lines, managers) },
  };
}
