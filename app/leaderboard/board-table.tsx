"use client";

import { useTranslations } from "next-intl";
import { parseAsString, useQueryState } from "nuqs";
import { useCallback, useMemo } from "react";
import { Button } from "../_components/button.tsx";
import { Notice } from "../_components/notice.tsx";
import { DataTable } from "../_components/table/data-table.tsx";
import type { BoardData, UnitNames } from "./board-data.ts";
import { PlaceDialog } from "./place-dialog.tsx";
import { prepareRows } from "./prepare-rows.ts";
import { TrendProvider } from "./trends.tsx";
import { useBoardColumns } from "./use-board-columns.tsx";
import { useOtherPlaces } from "./use-other-places.ts";

type Props = { board: BoardData; unitNames: UnitNames };

/** The board itself: one row a manager. Whose place is being explained stands in the address. */
export function BoardTable({ board, unitNames }: Props) {
  const t = useTranslations();
  const others = useOtherPlaces(board);
  const first = useMemo(() => prepareRows(board, board.places, unitNames), [board, unitNames]);
  const rows = useMemo(
    () => (others.places ? [...first, ...prepareRows(board, others.places, unitNames)] : first),
    [first, board, others.places, unitNames],
  );
  const [place, setPlace] = useQueryState("place", parseAsString);
  const choose = useCallback((manager: string | null) => void setPlace(manager), [setPlace]);
  const close = useCallback(() => choose(null), [choose]);
  const columns = useBoardColumns(board, choose);
  return (
    <TrendProvider key={`${board.run.period} ${board.metric}`} board={board}>
      {others.hasFailed && (
        <div className="px-4 pb-3 sm:px-6">
          <Notice title={t("leaderboard.others_failed", { count: rows.length, all: board.count })} tone="danger" as="h3">
            <Button onClick={others.retry}>{t("app.retry")}</Button>
          </Notice>
        </div>
      )}
      <DataTable
        id={`board ${board.view}`}
        name={t("leaderboard.title")}
        describedBy="board-caption"
        columns={columns}
        rows={rows}
        awaited={board.count - rows.length}
        rowKey={({ manager }) => manager}
        sort={{ id: "rank", desc: false }}
        nothingFound={t("leaderboard.nothing_found")}
      />
      <PlaceDialog board={board} rows={rows} manager={place} onClose={close} />
    </TrendProvider>
  );
}
