"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { Column } from "../_components/table/column.ts";
import { useFormat } from "../_format/use-format.ts";
import type { BoardData } from "./board-data.ts";
import { Bar, OverlayLink, PartLink, RankText, TotalLink, ValueLink } from "./cells.tsx";
import { Movement } from "./movement.tsx";
import { figureOf, type PlaceRow } from "./prepare-rows.ts";
import { Trend } from "./trends.tsx";

type Columns = readonly Column<PlaceRow>[];

/** The columns of a board: the same people, and what the view ranks them by. Phones see the narrow ones only. */
export function useBoardColumns(board: BoardData, onPlace: (manager: string) => void): Columns {
  const t = useTranslations();
  const people = usePeopleColumns(board, onPlace);
  const gains = useGainColumns(board);
  const overlay = useOverlayColumn(board);
  const { metric, currency, totals, view, count } = board;
  return useMemo<Columns>(
    () => [
      ...people,
      {
        id: "trend",
        header: t("leaderboard.trend"),
        value: () => "",
        cell: (row) => <Trend manager={row.manager} />,
        canSort: false,
        from: "lg",
      },
      // Beside nobody a bar has nothing to say.
      ...(count > 1
        ? [
            {
              id: "bar",
              header: t("leaderboard.share_of_best"),
              isHeaderHidden: true,
              value: ({ bar }: PlaceRow) => bar,
              cell: ({ bar }: PlaceRow) => <Bar bar={bar} />,
              canSort: false,
              from: "md",
              className: "w-[14%] pr-0!",
            } as const,
          ]
        : []),
      ...gains,
      {
        id: "value",
        header: view === "improvement" ? t("leaderboard.gain") : t(`metric.${metric}`),
        value: ({ value }) => value,
        cell: (row) => (
          <>
            <ValueLink row={row} board={board} />
            {row.overlay !== null && (
              <span className="block text-xs font-normal text-muted @lg:hidden">
                {t("overlay.in_board")} <OverlayLink row={row} board={board} />
              </span>
            )}
          </>
        ),
        ...(totals && {
          total: figureOf(totals.value, currency),
          totalCell: () => <TotalLink total={figureOf(totals.value, currency)} board={board} />,
        }),
        className: "w-px font-medium",
      },
      ...overlay,
    ],
    [t, people, gains, overlay, board, metric, currency, totals, view, count],
  );
}

function usePeopleColumns({ run, places }: BoardData, onPlace: (manager: string) => void): Columns {
  const t = useTranslations();
  const isMoving = places.movements !== null;
  return useMemo<Columns>(
    () => [
      {
        id: "rank",
        header: t("leaderboard.rank"),
        value: ({ rank }) => rank,
        className: "w-10",
        cell: (row) => (
          <button
            type="button"
            onClick={() => onPlace(row.manager)}
            title={t("leaderboard.explain_place")}
            className="rounded-sm text-muted hover:text-accent hover:underline"
          >
            <RankText row={row} />
          </button>
        ),
      },
      ...(isMoving
        ? [
            {
              id: "movement",
              header: t("leaderboard.movement"),
              isHeaderHidden: true,
              value: ({ movement }: PlaceRow) => movement,
              cell: ({ movement }: PlaceRow) => <Movement places={movement} />,
              className: "w-10 px-1! text-left!",
            },
          ]
        : []),
      {
        id: "manager",
        header: t("leaderboard.manager"),
        value: ({ name }) => name,
        isRowHeader: true,
        // On a phone names give way, so that the figure is in sight however long it is.
        className: "@max-lg:w-full @max-lg:max-w-0",
        cell: ({ manager, name, unit }) => (
          <>
            <Link
              href={`/managers/${encodeURIComponent(manager)}?period=${run.period}`}
              prefetch={false}
              title={name}
              className="block w-fit max-w-full min-w-24 truncate font-medium hover:text-accent hover:underline @lg:max-w-64"
            >
              {name}
            </Link>
            <span className="block max-w-full truncate text-xs text-faint @2xl:hidden">{unit}</span>
          </>
        ),
      },
      { id: "code", header: t("leaderboard.code"), value: ({ manager }) => manager, from: "lg", className: "w-px text-xs text-faint" },
      {
        id: "unit",
        header: t("leaderboard.booking_unit"),
        value: ({ unit }) => unit,
        isFilter: true,
        from: "md",
        className: "max-w-44 truncate text-muted",
      },
      {
        id: "position",
        header: t("leaderboard.position"),
        value: ({ position }) => position,
        isFilter: true,
        from: "lg",
        className: "max-w-40 truncate text-muted",
      },
    ],
    [t, run.period, isMoving, onPlace],
  );
}

/** The two figures behind a gain, on the improvement board. */
function useGainColumns(board: BoardData): Columns {
  const format = useFormat();
  const { comparedWith, run, view } = board;
  const before = format.period(comparedWith ?? run.period);
  const now = format.period(run.period);
  return useMemo<Columns>(() => {
    if (view !== "improvement" || comparedWith === null) return [];
    // Not totalled: those of the two periods are not the same managers, only what each of them gained adds up.
    const part = (id: "before" | "now", header: string, period: string): Column<PlaceRow> => ({
      id,
      header,
      value: (row) => row[id],
      cell: (row) => <PartLink row={row} figure={row[id]} board={board} period={period} />,
      from: "sm",
    });
    return [part("before", before, comparedWith), part("now", now, run.period)];
  }, [board, view, comparedWith, run.period, before, now]);
}

/** Recognition beside what is ranked, where the run has any. Without a total, and apart from the figure by a broken line. */
function useOverlayColumn(board: BoardData): Columns {
  const t = useTranslations();
  return useMemo<Columns>(() => {
    if (board.places.overlay === null) return [];
    return [
      {
        id: "overlay",
        header: t("overlay.in_board"),
        value: ({ overlay }) => overlay,
        cell: (row) => <OverlayLink row={row} board={board} />,
        from: "sm",
        className: "w-px border-l border-l-line-strong text-muted [border-left-style:dashed]",
      },
    ];
  }, [t, board]);
}
