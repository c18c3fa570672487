import { useTranslations } from "next-intl";
import { Disclosure } from "../_components/disclosure.tsx";
import { useFormat } from "../_format/use-format.ts";
import type { BoardData } from "./board-data.ts";

/** How the rank is made, in words: who is ranked, by what, how ties are broken, who is not ranked, and by which run. */
export function RankRule({ board, scope }: { board: BoardData; scope: string }) {
  const t = useTranslations();
  const format = useFormat();
  const { metric, run, comparedWith, view, withoutFigure, withoutBefore } = board;
  const period = format.period(run.period);
  const before = comparedWith === null ? "" : format.period(comparedWith);
  const isImprovement = view === "improvement";
  return (
    <Disclosure title={t("leaderboard.how")} className="no-print px-4 py-2 text-xs sm:px-6">
      <ul className="max-w-3xl list-disc space-y-1 pl-4 text-muted">
        <li>
          {isImprovement
            ? t("leaderboard.how_improvement", { scope, period, before, metric: t(`metric.${metric}`) })
            : t("leaderboard.how_standing", { scope, period, metric: t(`metric.${metric}`) })}
        </li>
        <li>{t("leaderboard.how_ties")}</li>
        <li>{t("leaderboard.how_without", { count: withoutFigure.managers.length })}</li>
        {isImprovement && <li>{t("leaderboard.how_without_before", { count: withoutBefore.managers.length, before })}</li>}
        {metric === "activities" && <li>{t("leaderboard.how_activities")}</li>}
        <li>{t("leaderboard.how_run", { version: run.version, instant: format.instant(run.calculatedAt) })}</li>
        {!isImprovement && comparedWith !== null && <li>{t("leaderboard.how_movement", { before })}</li>}
        <li>{t("leaderboard.how_trend", { count: board.sparklines.periods.length })}</li>
        <li>{t("leaderboard.how_place")}</li>
      </ul>
    </Disclosure>
  );
}
