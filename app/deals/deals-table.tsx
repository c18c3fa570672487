"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { Badge } from "../_components/badge.tsx";
import { Notice } from "../_components/notice.tsx";
import type { Column } from "../_components/table/column.ts";
import { DataTable } from "../_components/table/data-table.tsx";
import { useFormat } from "../_format/use-format.ts";
import { AgreementBadge } from "./agreement-badge.tsx";
import type { DealRow } from "./prepare-list.ts";
import type { View } from "./search-params.ts";

/** All deals, searched by any name on them and filtered by state and scheme. */
export function DealsTable({ deals, view }: { deals: readonly DealRow[]; view: View }) {
  const t = useTranslations();
  const columns = useDealColumns();
  return (
    <DataTable
      id="deals"
      name={t("deals.table")}
      columns={columns}
      rows={deals}
      rowKey={({ code }) => code}
      sort={{ id: "opened", desc: true }}
      nothingFound={t("deals.nothing_found")}
      empty={<div className="px-4 py-5 sm:px-6">{view === "all" ? <NoDeals /> : <NoneInView view={view} />}</div>}
    />
  );
}

function NoDeals() {
  const t = useTranslations();
  return (
    <Notice title={t("deals.none_title")}>
      <p>{t("deals.none_text")}</p>
      <Link href="/imports" className="link">
        {t("deals.to_imports")}
      </Link>
    </Notice>
  );
}

function NoneInView({ view }: { view: Exclude<View, "all"> }) {
  const t = useTranslations();
  return <Notice title={t(`agreement.none_${view}`)}>{view === "waiting" ? <p>{t("agreement.none_waiting_text")}</p> : null}</Notice>;
}

function useDealColumns(): readonly Column<DealRow>[] {
  const t = useTranslations();
  const format = useFormat();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a format changes with its language, and so does t.
  return useMemo<readonly Column<DealRow>[]>(() => {
    const unitsOf = ({ members }: DealRow): string =>
      [...new Set(members.flatMap(({ unit, unitName }) => unitName ?? unit ?? []))].join(", ");
    const peopleOf = ({ members }: DealRow): string => members.map(({ manager, name }) => name ?? manager).join(", ");
    return [
      {
        id: "name",
        header: t("deals.deal"),
        value: ({ name }) => name,
        isRowHeader: true,
        cell: (deal) => (
          <>
            <Link
              href={`/deals/${encodeURIComponent(deal.code)}`}
              prefetch={false}
              className="block w-fit max-w-52 min-w-20 leading-6 font-medium hover:text-accent hover:underline @lg:max-w-72"
            >
              {deal.name}
            </Link>
            <span className="block max-w-52 text-xs leading-5 font-normal text-faint @2xl:hidden">{peopleOf(deal)}</span>
            <span className="block pt-0.5 pb-1 @lg:hidden">
              <AgreementState agreement={deal.agreement} />
            </span>
          </>
        ),
      },
      { id: "code", header: t("deals.code"), value: ({ code }) => code, from: "lg", className: "text-xs text-faint" },
      {
        id: "client",
        header: t("deals.client"),
        value: ({ client, clientName }) => clientName ?? client,
        from: "lg",
        className: "whitespace-nowrap text-muted",
      },
      {
        id: "members",
        header: t("deals.members"),
        value: peopleOf,
        cell: (deal, text) => (
          <span title={deal.members.map(({ manager, name, role }) => `${name ?? manager} (${role})`).join(", ")}>{text}</span>
        ),
        from: "md",
        className: "min-w-36 max-w-56",
      },
      { id: "units", header: t("deals.units"), value: unitsOf, from: "xl", className: "min-w-28 max-w-44 text-muted" },
      {
        id: "opened",
        header: t("deals.opened"),
        value: ({ opened }) => opened,
        cell: ({ opened }) => format.day(opened),
        from: "lg",
        className: "whitespace-nowrap",
      },
      {
        id: "closed",
        header: t("deals.closed"),
        value: ({ closed }) => closed,
        cell: ({ closed }, text) => (closed === null ? text : format.day(closed)),
        from: "sm",
        className: "whitespace-nowrap",
      },
      {
        id: "amount",
        header: t("deals.amount"),
        value: ({ amount }) => amount,
        cell: ({ amount }, text) => (
          <>
            {text} <span className="text-xs text-faint">{amount.currency}</span>
          </>
        ),
        className: "whitespace-nowrap",
      },
      {
        id: "scheme",
        header: t("deals.agreed_scheme"),
        value: ({ scheme }) => (scheme === null ? t("deals.no_scheme") : t(`scheme.${scheme}`)),
        isFilter: true,
        from: "md",
        className: "text-muted",
      },
      {
        id: "agreement",
        header: t("agreement.title"),
        value: ({ agreement }) => t(`agreement.state_${agreement.state}`),
        cell: ({ agreement }) => <AgreementState agreement={agreement} />,
        isFilter: true,
        from: "sm",
      },
      {
        id: "state",
        header: t("deals.state"),
        value: ({ state }) => t(`deals.state_${state}`),
        cell: ({ state }, text) => <Badge tone={state === "open" ? "accent" : "neutral"}>{text}</Badge>,
        isFilter: true,
        from: "sm",
      },
    ];
  }, [t]);
}

/** Where the agreement stands, and whether it waits for the reader. */
function AgreementState({ agreement: { state, isYourTurn } }: { agreement: DealRow["agreement"] }) {
  const t = useTranslations("agreement");
  return (
    <>
      <AgreementBadge state={state} />
      {isYourTurn && <span className="block text-xs font-medium whitespace-nowrap text-accent">{t("your_turn")}</span>}
    </>
  );
}
