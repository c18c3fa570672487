"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { Notice } from "../../_components/notice.tsx";
import type { Column } from "../../_components/table/column.ts";
import { DataTable } from "../../_components/table/data-table.tsx";
import { useFormat } from "../../_format/use-format.ts";
import { SourceLink } from "../source-link.tsx";
import type { DealPage } from "../types.ts";
import { prepareTimeline } from "./prepare-timeline.ts";

type Touch = DealPage["touches"][number];

/** What was done on the deal: dots on one axis of time for the eye, rows for everybody. */
export function Touches({ page }: { page: DealPage }) {
  const t = useTranslations();
  const format = useFormat();
  const columns = useTouchColumns(page.deal.closed);
  return (
    <>
      {page.touches.length > 0 && <Lanes page={page} />}
      <DataTable
        id="deal-touches"
        name={t("deals.touches")}
        columns={columns}
        rows={page.touches}
        rowKey={({ id }) => id}
        isPlain
        sort={{ id: "at", desc: false }}
        nothingFound={t("deals.nothing_found")}
        empty={
          <div className="px-4 sm:px-6">
            <Notice title={t("deals.no_touches_title")} as="h3">
              {t("deals.no_touches_text", { day: format.day(page.deal.opened) })}
            </Notice>
          </div>
        }
      />
    </>
  );
}

function Lanes({ page }: { page: DealPage }) {
  const t = useTranslations();
  const format = useFormat();
  const { from, to, closedAt, lanes } = useMemo(() => prepareTimeline(page), [page]);
  return (
    <div aria-hidden="true" className="px-4 pb-3 text-xs sm:px-6">
      <div className="grid max-w-4xl grid-cols-[auto_1fr] items-center gap-x-4">
        {lanes.map(({ manager, name, dots }) => (
          <div key={manager} className="contents">
            <span className="max-w-28 truncate text-muted @lg:max-w-48">{name}</span>
            <span className="relative mx-1.5 block h-6 before:absolute before:inset-x-0 before:top-1/2 before:h-px before:bg-line">
              {closedAt !== null && <span className="absolute inset-y-0 w-px bg-line-strong" style={{ left: `${closedAt}%` }} />}
              {dots.map(({ id, at, touch }) => (
                <span
                  key={id}
                  title={`${touch.kind}, ${format.instant(touch.at)}`}
                  className="absolute top-1/2 size-2.5 -translate-x-1/2 -translate-y-1/2 rounded-full border border-surface bg-accent"
                  style={{ left: `${at}%` }}
                />
              ))}
            </span>
          </div>
        ))}
        <span />
        <span className="mx-1.5 flex justify-between gap-2 text-faint">
          <span>{format.day(from)}</span>
          {closedAt !== null && <span>{t("deals.line_is_closing")}</span>}
          <span>{format.day(to)}</span>
        </span>
      </div>
    </div>
  );
}

function useTouchColumns(closed: string | null): readonly Column<Touch>[] {
  const t = useTranslations();
  const format = useFormat();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a format changes with its language, and so does t.
  return useMemo<readonly Column<Touch>[]>(
    () => [
      {
        id: "at",
        header: t("deals.when"),
        value: ({ at }) => at,
        isRowHeader: true,
        cell: ({ at, kind, name, manager }) => (
          <>
            <span className="block whitespace-nowrap">{format.instant(at)}</span>
            <span className="block text-xs font-normal text-faint @lg:hidden">
              {kind}, {name ?? manager}
            </span>
            {closed !== null && at.slice(0, 10) > closed && (
              <span className="block text-xs font-normal text-warning">{t("deals.after_close")}</span>
            )}
          </>
        ),
      },
      { id: "member", header: t("deals.member"), value: ({ name, manager }) => name ?? manager, from: "sm" },
      { id: "kind", header: t("deals.kind"), value: ({ kind }) => kind, from: "sm" },
      { id: "client", header: t("deals.client"), value: ({ client }) => client, from: "md", className: "text-muted" },
      { id: "minutes", header: t("deals.minutes"), value: ({ minutes }) => minutes, from: "sm" },
      { id: "outcome", header: t("deals.outcome"), value: ({ outcome }) => outcome, from: "md", className: "text-muted" },
      { id: "note", header: t("deals.note"), value: ({ note }) => note, from: "lg", className: "max-w-64 truncate text-muted" },
      {
        id: "source",
        header: t("deals.source"),
        value: ({ source }) => `${source.file}:${source.line}`,
        cell: ({ source }) => <SourceLink source={source} />,
      },
    ],
    [t, closed],
  );
}
