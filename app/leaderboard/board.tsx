import Link from "next/link";
import { useTranslations } from "next-intl";
import { parsePeriod, previousPeriod } from "../../lib/scoring/periods/period.ts";
import { Notice } from "../_components/notice.tsx";
import { useFormat } from "../_format/use-format.ts";
import { BoardCaption } from "./board-caption.tsx";
import type { BoardData, UnitNames } from "./board-data.ts";
import { BoardTable } from "./board-table.tsx";
import { preparePeople } from "./prepare-rows.ts";
import { RankRule } from "./rank-rule.tsx";
import { boardAddress } from "./search-params.ts";
import { WithoutRank } from "./without-rank.tsx";

type Props = { board: BoardData; unitNames: UnitNames; seesAll: boolean };

/** The board with all that must be said about it. */
export function Board({ board, unitNames, seesAll }: Props) {
  const t = useTranslations();
  const format = useFormat();
  const { run, unit, units, positions, comparedWith, view } = board;
  const everybody = t(seesAll ? "leaderboard.the_whole_bank" : "leaderboard.the_part_seen");
  const scope = unit === null ? everybody : (unitNames[unit] ?? unit);
  const before = format.period(comparedWith ?? previousPeriod(parsePeriod(run.period)).code);
  return (
    <>
      {board.count > 0 ? (
        <>
          <BoardCaption board={board} scope={scope} />
          <RankRule board={board} scope={unit === null ? t("leaderboard.the_whole_bank") : scope} />
          <BoardTable board={board} unitNames={unitNames} />
        </>
      ) : (
        <div className="px-4 py-5 sm:px-6">
          {view === "improvement" && comparedWith === null ? (
            <NothingBefore board={board} before={before} />
          ) : (
            <Nobody board={board} scope={scope} />
          )}
        </div>
      )}
      <WithoutRank
        title={t("leaderboard.without_before_title", { period: before })}
        text={t("leaderboard.without_before_text")}
        people={comparedWith === null ? [] : preparePeople(board.withoutBefore, units, positions, unitNames)}
        period={run.period}
      />
      <WithoutRank
        title={t("leaderboard.without_title")}
        text={t("leaderboard.without_text")}
        people={preparePeople(board.withoutFigure, units, positions, unitNames)}
        period={run.period}
      />
    </>
  );
}

function Nobody({ board: { run }, scope }: { board: BoardData; scope: string }) {
  const t = useTranslations();
  const format = useFormat();
  return (
    <Notice title={t("leaderboard.nobody_title")}>{t("leaderboard.nobody_text", { scope, period: format.period(run.period) })}</Notice>
  );
}

function NothingBefore({ board: { run, metric, unit }, before }: { board: BoardData; before: string }) {
  const t = useTranslations();
  return (
    <Notice title={t("leaderboard.no_before_title")}>
      <p>{t("leaderboard.no_before_text", { period: before })}</p>
      <Link href={boardAddress("/leaderboard", { period: run.period, metric, unit })} className="link">
        {t("leaderboard.to_standing")}
      </Link>
    </Notice>
  );
}
