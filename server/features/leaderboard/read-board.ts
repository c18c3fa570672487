import type { z } from "zod";
import { keepLast } from "../../runs/keep-last.ts";
import { newestState, type Run } from "../../runs/run-repository.ts";
import type { Context } from "../context.ts";
import { figureColumns, peopleColumns } from "./board-columns.ts";
import type { getLeaderboardInput, getLeaderboardOutput } from "./get-leaderboard.types.ts";
import { improvementBoard } from "./improvement-board.ts";
import { leaderboard } from "./leaderboard.ts";
import { overlayBeside } from "./overlay-beside.ts";
import { sparklines, sparklineTexts } from "./sparklines.ts";

/** Places that come with the board, each with its sparkline: more rows than a screen has. */
export const FIRST_PLACES = 60;

const BOARDS_KEPT = 8;

type Input = z.infer<typeof getLeaderboardInput>;
type Board = Omit<z.infer<typeof getLeaderboardOutput>, "run"> & Readonly<{ run: Run }>;

const keep = keepLast<Board>(BOARDS_KEPT);

/**
 * A board with all of its places. The last ones are kept: a board follows from who asks, the runs and the postings, and of these
 * nothing changes without a trace. Throws what `leaderboard` throws.
 */
export async function readBoard(ctx: Context, input: Input): Promise<Board> {
  const { runId, position } = await newestState(ctx.database);
  const asOf = `${runId}.${position}`;
  return keep(ctx.database, JSON.stringify([asOf, ctx.actor.scope, input]), () => makeBoard(ctx, input, asOf));
}

async function makeBoard(ctx: Context, input: Input, asOf: string): Promise<Board> {
  const board =
    input.view === "improvement" ? await improvementBoard(ctx, input) : { ...(await leaderboard(ctx, input)), withoutBefore: [] };
  const { run, metric, unit, state, comparedWith, ranked, places, withoutFigure, withoutBefore } = board;
  const managers = places.slice(0, FIRST_PLACES).map(({ code }) => code);
  const lines = await sparklines(ctx, { period: run.period, metric, managers });
  const overlay = input.view === "standing" ? await overlayBeside(ctx, run, metric) : null;
  const people = peopleColumns();
  const { columns, totals, largest } = figureColumns(places);
  return {
    run,
    metric,
    view: input.view,
    unit,
    state,
    comparedWith,
    currency: metric === "activities" ? null : run.baseCurrency,
    asOf,
    count: places.length,
    ranked,
    largest,
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
