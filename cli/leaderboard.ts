import type { Command } from "commander";
import { formatMinor } from "../lib/scoring/money/minor.ts";
import { type Leaderboard, leaderboard, type Place, parseMetric } from "../server/features/leaderboard/index.ts";
import type { CliContext } from "./context.ts";
import { example } from "./database.ts";
import { textTable } from "./text-table.ts";

/** `merit leaderboard`. */
export function registerLeaderboardCommand(program: Command, context: CliContext): void {
  const { t } = context;
  program
    .command("leaderboard <period>")
    .description(t("cli.leaderboard"))
    .option("--metric <metric>", t("cli.leaderboard_metric"), "margin")
    .option("--unit <code>", t("cli.option_unit"))
    .addHelpText("after", example(context, "merit leaderboard 1993-06 --metric adb --unit R01"))
    .action((period: string, options: { metric: string; unit?: string }) => show(context, period, options));
}

async function show(context: CliContext, period: string, options: { metric: string; unit?: string }): Promise<void> {
  const board = await leaderboard(
    { database: await context.database(), actor: context.actor },
    { period, metric: parseMetric(options.metric), unit: options.unit },
  );
  if (context.json()) context.out(JSON.stringify(asJson(board)));
  else context.out(asText(context, board));
}

const value = ({ metric, run }: Leaderboard, place: Place): string =>
  metric === "activities" ? String(place.value) : formatMinor(place.value, run.baseCurrency);

function asJson(board: Leaderboard) {
  const { run, metric, unit, state, comparedWith, places, withoutFigure } = board;
  return {
    period: run.period, run: run.id, version: run.version, metric, unit, state, comparedWith,
    currency: metric === "activities" ? null : run.baseCurrency,
    places: places.map(({ code, name, unit: at, position, ...place }) => ({ rank: place.rank, tied: place.tied, movement: place.movement, manager: code, name, unit: at, position, value: value(board, { code, name, unit: at, position, ...place }) })),
    withoutFigure: withoutFigure.map(({ code, ...rest }) => ({ manager: code, ...rest })),
  }; // biome-ignore format: a document
}

function asText({ t }: CliContext, board: Leaderboard): string {
  const { run, metric, unit, comparedWith, places, withoutFigure } = board;
  const title = t("cli.board_title", {
    metric,
    period: run.period,
    version: run.version,
    state: board.state,
    unit: unit ?? t("cli.whole_bank"),
    currency: metric === "activities" ? "" : run.baseCurrency,
  });
  const rows = places.map((place) => [
    place.tied > 1 ? `=${place.rank}` : String(place.rank),
    movement(place.movement),
    place.code,
    place.name,
    place.unit,
    place.position,
    value(board, place),
  ]);
  const headers = ["board_rank", "board_movement", "board_manager", "board_name", "board_unit", "board_position", "board_value"].map(
    (key) => t(`cli.${key}`),
  );
  const notes = [
    comparedWith === null ? t("cli.board_not_compared") : t("cli.board_compared", { period: comparedWith }),
    ...(withoutFigure.length > 0 ? [t("cli.board_without", { managers: withoutFigure.map(({ code }) => code).join(", ") })] : []),
  ];
  return [title, textTable(headers, rows, new Set([0, 1, 6])), ...notes].join("\n");
}

const movement = (places: number | null): string =>
  places === null ? "" : places === 0 ? "=" : places > 0 ? `+${places}` : String(places);
