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
  const columns = useTouchColumns();
  return (
    <>
      {page.touches.length > 0 && <PolicyLine page={page} />}
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

/** Filled: it counts; hollow: it does not; in the colour of warnings where something was found. */
const dotTone = ({ counts, remarks }: Touch): string => {
  if (remarks.length === 0) return "border-surface bg-accent";
  return counts ? "border-surface bg-warning" : "border-warning bg-surface";
};

function Lanes({ page }: { page: DealPage }) {
  const t = useTranslations();
  const format = useFormat();
  const remarksOf = useRemarks();
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
                  title={format.sentences([`${touch.kind}, ${format.instant(touch.at)}`, remarksOf(touch)].filter((text) => text !== ""))}
                  className={`absolute top-1/2 size-2.5 -translate-x-1/2 -translate-y-1/2 rounded-full border ${dotTone(touch)}`}
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

/** Whose rules say which touches count, and how many do not. */
function PolicyLine({ page: { policy, touches } }: { page: DealPage }) {
  const t = useTranslations();
  const left = touches.filter(({ counts, remarks }) => !counts && !remarks.includes("no-member")).length;
  return (
    <p className="px-4 pb-3 text-xs text-muted sm:px-6">
      {policy ? t("touch.policy", { name: policy.name, version: policy.version, left }) : t("touch.no_policy")}
    </p>
  );
}

/** What was found in a touch, in words. */
const useRemarks = () => {
  const t = useTranslations();
  const format = useFormat();
  return ({ remarks, counts }: Touch): string => {
    if (remarks.length === 0) return "";
    const found = format.list(remarks.map((remark) => t(`touch.${remark}`)));
    return `${t(counts ? "touch.counts" : "touch.left_out")}: ${found}`;
  };
};

function useTouchColumns(): readonly Column<Touch>[] {
  const t = useTranslations();
  const format = useFormat();
  const remarksOf = useRemarks();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a format changes with its language, and so does t.
  return useMemo<readonly Column<Touch>[]>(
    () => [
      {
        id: "at",
        header: t("deals.when"),
        value: ({ at }) => at,
        isRowHeader: true,
        cell: (touch) => (
          <>
            <span className={`block whitespace-nowrap ${touch.counts ? "" : "line-through decoration-faint"}`}>
              {format.instant(touch.at)}
            </span>
            <span className="block text-xs font-normal text-faint @lg:hidden">
              {touch.kind}, {touch.name ?? touch.manager}
            </span>
            {touch.remarks.length > 0 && <span className="block text-xs font-normal text-warning">{remarksOf(touch)}</span>}
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
    [t],
  );
}
