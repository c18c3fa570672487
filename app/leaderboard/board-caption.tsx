import { useTranslations } from "next-intl";
import { parsePeriod, previousPeriod } from "../../lib/scoring/periods/period.ts";
import { Sentences } from "../_components/sentences.tsx";
import { useFormat } from "../_format/use-format.ts";
import type { BoardData } from "./board-data.ts";

/** What a reader must know before comparing two lines of the board. */
export function BoardCaption({ board, scope }: { board: BoardData; scope: string }) {
  const t = useTranslations();
  const format = useFormat();
  const { metric, run, comparedWith, view } = board;
  const before = format.period(comparedWith ?? previousPeriod(parsePeriod(run.period)).code);
  const what = {
    metric: t(`metric.${metric}`),
    managers: board.count,
    scope,
    period: format.period(run.period),
    currency: board.currency ?? "none",
  };
  return (
    <p id="board-caption" className="max-w-4xl px-4 pt-3 text-xs text-muted sm:px-6">
      <Sentences>
        {view === "improvement" ? t("leaderboard.caption_improvement", { ...what, before }) : t("leaderboard.caption", what)}
        {t("leaderboard.caption_state", { version: run.version, state: run.state, date: format.day(run.calculatedAt) })}
        {run.unit !== null && t("leaderboard.caption_part", { unit: run.unit })}
        {board.ranked > board.count && t("leaderboard.caption_ranked", { ranked: board.ranked })}
        {view === "standing" &&
          t(comparedWith === null ? "leaderboard.caption_not_compared" : "leaderboard.caption_compared", { period: before })}
        {board.places.overlay !== null && t("overlay.board_note")}
      </Sentences>
    </p>
  );
}
