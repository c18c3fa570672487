"use client";

import { useTranslations } from "next-intl";
import { parseAsString, useQueryState } from "nuqs";
import { useMemo } from "react";
import { Dialog } from "../_components/dialog.tsx";
import { Sentences } from "../_components/sentences.tsx";
import type { Column } from "../_components/table/column.ts";
import { DataTable } from "../_components/table/data-table.tsx";
import { useFormat } from "../_format/use-format.ts";
import type { BoardData } from "./board-data.ts";
import { Gap, RankText, ValueLink } from "./cells.tsx";
import { type Neighbour, prepareNeighbours } from "./prepare-neighbours.ts";
import type { PlaceRow } from "./prepare-rows.ts";

type Props = { board: BoardData; rows: readonly PlaceRow[]; manager: string | null; onClose: () => void };

/** How one place is made: the figure that decides, the places beside it, and what separates them. */
export function PlaceDialog({ board, rows, manager: wanted, onClose }: Props) {
  // An explanation opens beside the board: what stands in front of it steps aside, and is back once that is closed.
  const [explained] = useQueryState("explain", parseAsString);
  const manager = explained === null ? wanted : null;
  const t = useTranslations();
  const format = useFormat();
  const near = useMemo(() => (manager === null ? [] : prepareNeighbours(rows, manager)), [rows, manager]);
  const chosen = near.find(({ row }) => row.manager === manager)?.row;
  const columns = useNeighbourColumns(board, manager ?? "");
  const { run, metric, view } = board;
  return (
    <Dialog
      open={chosen !== undefined}
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={chosen ? t("leaderboard.place_title", { rank: chosen.rank, of: board.ranked, name: chosen.name }) : ""}
      wide
    >
      {chosen && (
        <div className="space-y-4">
          <p className="max-w-2xl text-muted">
            <Sentences>
              {t(view === "improvement" ? "leaderboard.place_improvement" : "leaderboard.place_standing", {
                metric: t(`metric.${metric}`),
                period: format.period(run.period),
                better: chosen.rank - 1,
              })}
              {chosen.tied > 1 && t("leaderboard.place_tied", { count: chosen.tied - 1 })}
            </Sentences>
          </p>
          <div className="@container -mx-5">
            <DataTable
              id="neighbours"
              name={t("leaderboard.neighbours")}
              columns={columns}
              rows={near}
              rowKey={({ row }) => row.manager}
              isPlain
              nothingFound=""
              rowClass={({ apart }) => (apart === null ? "[&>*]:bg-accent-soft" : "")}
            />
          </div>
          <p className="max-w-2xl text-xs text-muted">
            <Sentences>
              {t("leaderboard.how_run", { version: run.version, instant: format.instant(run.calculatedAt) })}
              {t("leaderboard.how_ties")}
            </Sentences>
          </p>
        </div>
      )}
    </Dialog>
  );
}

function useNeighbourColumns(board: BoardData, chosen: string): readonly Column<Neighbour>[] {
  const t = useTranslations();
  return useMemo<Column<Neighbour>[]>(
    () => [
      {
        id: "rank",
        header: t("leaderboard.rank"),
        value: ({ row }) => row.rank,
        canSort: false,
        cell: ({ row }) => <RankText row={row} />,
      },
      { id: "manager", header: t("leaderboard.manager"), value: ({ row }) => row.name, canSort: false, isRowHeader: true },
      {
        id: "value",
        header: board.view === "improvement" ? t("leaderboard.gain") : t(`metric.${board.metric}`),
        value: ({ row }) => row.value,
        canSort: false,
        cell: ({ row }) => <ValueLink row={row} board={board} />,
      },
      {
        id: "apart",
        header: t("leaderboard.apart"),
        value: ({ apart }) => apart,
        canSort: false,
        cell: ({ row, apart }) => <Gap row={row} apart={apart} chosen={chosen} board={board} />,
      },
    ],
    [t, board, chosen],
  );
}
