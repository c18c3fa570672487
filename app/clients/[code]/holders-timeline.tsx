"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { parsePeriod } from "../../../lib/scoring/periods/period.ts";
import { Badge } from "../../_components/badge.tsx";
import { Notice } from "../../_components/notice.tsx";
import type { Column } from "../../_components/table/column.ts";
import { DataTable } from "../../_components/table/data-table.tsx";
import { useFormat } from "../../_format/use-format.ts";
import type { ClientPage } from "../client-data.ts";
import { prepareSpans } from "./prepare-spans.ts";

type Holding = ClientPage["holdings"][number];
type Props = { holdings: readonly Holding[]; period: string; names: ClientPage["names"] };
type Row = Holding & Readonly<{ key: string; left: number; width: number; isNow: boolean }>;

/** Who held what, from when to when: a bar on one axis of time for the eye, dates for everybody. */
export function HoldersTimeline({ holdings, period, names }: Props) {
  const t = useTranslations();
  const format = useFormat();
  const rows = useMemo(() => prepareSpans(holdings, parsePeriod(period)), [holdings, period]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a format changes with its language, and so does t.
  const columns = useMemo<readonly Column<Row>[]>(
    () => [
      {
        id: "manager",
        header: t("clients.manager"),
        value: ({ manager }) => names.managers[manager] ?? manager,
        isRowHeader: true,
        cell: ({ manager, account, share, deal, role }) => (
          <>
            <Link
              href={`/managers/${encodeURIComponent(manager)}?period=${period}`}
              prefetch={false}
              className="font-medium hover:text-accent hover:underline"
            >
              {names.managers[manager] ?? manager}
            </Link>
            <span className="block text-xs font-normal text-faint @lg:hidden">{account ?? t("clients.whole_client")}</span>
            <span data-share={share ?? undefined} className="block text-xs font-normal text-faint @lg:hidden">
              {share === null ? t("clients.by_deal", { deal: deal ?? "", role: role ?? "" }) : format.percent(share)}
            </span>
          </>
        ),
      },
      {
        id: "account",
        header: t("clients.holds"),
        value: ({ account }) => account ?? t("clients.whole_client"),
        from: "sm",
        className: "text-muted",
      },
      {
        id: "share",
        header: t("clients.held_share"),
        value: ({ share, deal, role }) =>
          share === null ? t("clients.by_deal", { deal: deal ?? "", role: role ?? "" }) : format.percent(share),
        cell: ({ deal, share }, text) => (deal === null ? <span data-share={share}>{text}</span> : <Badge>{text}</Badge>),
        from: "sm",
      },
      {
        id: "from",
        header: t("clients.from"),
        value: ({ from }) => from,
        cell: ({ from }) => format.day(from),
        className: "whitespace-nowrap",
      },
      {
        id: "to",
        header: t("clients.until"),
        value: ({ to }) => to,
        cell: ({ to }) => (to === null ? <span className="text-faint">{t("clients.open_end")}</span> : format.day(to)),
        className: "whitespace-nowrap",
      },
      {
        id: "bar",
        header: t("clients.time"),
        isHeaderHidden: true,
        value: () => "",
        canSort: false,
        cell: ({ left, width, isNow }) => (
          <span aria-hidden="true" className="relative block h-2 rounded-sm bg-sunken">
            <span
              className={`absolute inset-y-0 rounded-sm ${isNow ? "bg-bar" : "bg-line-strong"}`}
              style={{ left: `${left}%`, width: `${width}%` }}
            />
          </span>
        ),
        from: "md",
        className: "w-[36%]",
      },
    ],
    [t, names, period],
  );
  return (
    <DataTable
      id="client holders"
      name={t("clients.holders_table")}
      columns={columns}
      rows={rows}
      rowKey={({ key }) => key}
      isPlain={rows.length < 20}
      nothingFound={t("clients.nothing_found")}
      empty={
        <div className="px-4 sm:px-6">
          <Notice as="h3" title={t("clients.nobody")} />
        </div>
      }
    />
  );
}
