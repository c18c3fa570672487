import type { inferRouterOutputs } from "@trpc/server";
import { useTranslations } from "next-intl";
import type { AppRouter } from "../../server/api/root.ts";
import { Notice } from "../_components/notice.tsx";
import { useFormat } from "../_format/use-format.ts";
import { BoardCaption } from "./board-caption.tsx";
import { BoardTable } from "./board-table.tsx";
import { WithoutFigure } from "./without-figure.tsx";

type Props = { board: inferRouterOutputs<AppRouter>["leaderboard"]["get"]; unitNames: Readonly<Record<string, string>> };

/** The board with all that must be said about it. */
export function Board({ board: { run, metric, unit, comparedWith, places, total, withoutFigure }, unitNames }: Props) {
  const t = useTranslations();
  const format = useFormat();
  const scope = unit === null ? t("leaderboard.the_whole_bank") : (unitNames[unit] ?? unit);
  return (
    <>
      {places.length === 0 ? (
        <div className="px-4 py-5 sm:px-6">
          <Notice title={t("leaderboard.nobody_title")}>
            {t("leaderboard.nobody_text", { scope, period: format.period(run.period) })}
          </Notice>
        </div>
      ) : (
        <>
          <BoardCaption metric={metric} run={run} scope={scope} managers={places.length} comparedWith={comparedWith} />
          <BoardTable
            metric={metric}
            period={run.period}
            isCompared={comparedWith !== null}
            places={places}
            total={total}
            unitNames={unitNames}
          />
        </>
      )}
      <WithoutFigure managers={withoutFigure} period={run.period} unitNames={unitNames} />
    </>
  );
}
