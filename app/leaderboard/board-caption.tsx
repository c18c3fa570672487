import { useTranslations } from "next-intl";
import { parsePeriod, previousPeriod } from "../../lib/scoring/periods/period.ts";
import { useFormat } from "../_format/use-format.ts";
import type { Metric } from "./search-params.ts";

type Props = {
  metric: Metric;
  run: Readonly<{ period: string; version: number; unit: string | null; baseCurrency: string; calculatedAt: string }>;
  scope: string;
  managers: number;
  comparedWith: string | null;
};

/** Everything a reader must know before comparing two lines of the board. */
export function BoardCaption({ metric, run, scope, managers, comparedWith }: Props) {
  const t = useTranslations();
  const format = useFormat();
  const currency = metric === "activities" ? "none" : run.baseCurrency;
  const before = format.period(comparedWith ?? previousPeriod(parsePeriod(run.period)).code);
  return (
    <p id="board-caption" className="max-w-4xl px-4 pt-3 pb-2 text-xs text-muted sm:px-6">
      {t("leaderboard.caption", { metric: t(`metric.${metric}`), managers, scope, period: format.period(run.period), currency })}{" "}
      {t("leaderboard.caption_state", { version: run.version, date: format.day(run.calculatedAt) })}{" "}
      {run.unit !== null && <>{t("leaderboard.caption_part", { unit: run.unit })} </>}
      {t(comparedWith === null ? "leaderboard.caption_not_compared" : "leaderboard.caption_compared", { period: before })}{" "}
      {t("leaderboard.caption_ranking")} {t("leaderboard.caption_dotted")}
    </p>
  );
}
