"use client";

import { useTranslations } from "next-intl";
import { parseAsString, useQueryState } from "nuqs";
import { useCallback, useMemo } from "react";
import { DataTable } from "../_components/table/data-table.tsx";
import type { BoardData, UnitNames } from "./board-data.ts";
import { PlaceDialog } from "./place-dialog.tsx";
import { prepareRows } from "./prepare-rows.ts";
import { TrendProvider } from "./trends.tsx";
import { useBoardColumns } from "./use-board-columns.tsx";

type Props = {
  /** a BoardData as JSON: one text of ten thousand managers is sent and read many times faster than a hundred thousand values */
  packed: string;
  unitNames: UnitNames;
};

/** The board itself: one row a manager. Whose place is being explained stands in the address. */
export function BoardTable({ packed, unitNames }: Props) {
  const t = useTranslations();
  const board = useMemo(() => JSON.parse(packed) as BoardData, [packed]);
  const rows = useMemo(() => prepareRows(board, unitNames), [board, unitNames]);
  const [place, setPlace] = useQueryState("place", parseAsString);
  // An explanation opens beside the board: what stands in front of it steps aside, and is back once that is closed.
  const [explained] = useQueryState("explain", parseAsString);
  const choose = useCallback((manager: string | null) => void setPlace(manager), [setPlace]);
  const close = useCallback(() => choose(null), [choose]);
  const columns = useBoardColumns(board, choose);
  return (
    <TrendProvider key={`${board.run.period} ${board.metric}`} board={board}>
      <DataTable
        id={`board ${board.view}`}
        name={t("leaderboard.title")}
        describedBy="board-caption"
        columns={columns}
        rows={rows}
        rowKey={({ manager }) => manager}
        sort={{ id: "rank", desc: false }}
        nothingFound={t("leaderboard.nothing_found")}
      />
      <PlaceDialog board={board} rows={rows} manager={explained === null ? place : null} onClose={close} />
    </TrendProvider>
  );
}
