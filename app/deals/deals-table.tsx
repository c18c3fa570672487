"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { Badge } from "../_components/badge.tsx";
import { Notice } from "../_components/notice.tsx";
import type { Column } from "../_components/table/column.ts";
import { DataTable } from "../_components/table/data-table.tsx";
import { FigureLink } from "../_explain/figure-link.tsx";
import { useFormat } from "../_format/use-format.ts";
import { AgreementState } from "./agreement-state.tsx";
import { People } from "./people.tsx";
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
      sort={{ id: "closed", desc: true }}
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
    const namesOf = ({ members }: DealRow): string[] => members.map(({ manager, name }) => name ?? manager);
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
            <span className="block max-w-52 text-xs leading-5 font-normal text-faint @2xl:hidden">
              <People people={namesOf(deal)} />
            </span>
            <span className="block pt-0.5 pb-1 @lg:hidden">
              <AgreementState agreement={deal.agreement} />
            </span>
          </>
        ),
      },
      { id: "code", header: t("deals.code"), value: ({ code }) => code, isHiddenAtFirst: true, className: "text-xs text-faint" },
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
        value: (deal) => namesOf(deal).join(", "),
        cell: (deal) => (
          <People people={namesOf(deal)} title={deal.members.map(({ manager, name, role }) => `${name ?? manager} (${role})`).join(", ")} />
        ),
        from: "md",
        className: "whitespace-nowrap",
      },
      { id: "units", header: t("deals.units"), value: unitsOf, isHiddenAtFirst: true, className: "min-w-28 max-w-56 text-muted" },
      {
        id: "opened",
        header: t("deals.opened"),
        value: ({ opened }) => opened,
        cell: ({ opened }) => format.day(opened),
        isHiddenAtFirst: true,
        className: "whitespace-nowrap",
      },
      {
        id: "closed",
        header: t("deals.closed"),
        // In words, so that what is still open stands above the latest day.
        value: ({ closed }) => closed ?? t("deals.state_open"),
        cell: ({ closed }, text) => (closed === null ? <Badge tone="accent">{text}</Badge> : format.day(closed)),
        from: "sm",
        className: "whitespace-nowrap",
      },
      {
        id: "amount",
        header: t("deals.amount"),
        value: ({ amount }) => amount,
        cell: ({ code, amount }, text) => (
          <>
            <FigureLink target={{ explain: "deal_amount", deal: code }} label={t("deals.explain_amount", { amount: text, deal: code })}>
              {text}
            </FigureLink>{" "}
            <span className="text-xs text-faint">{amount.currency}</span>
          </>
        ),
        className: "whitespace-nowrap",
      },
      {
        id: "scheme",
        header: t("deals.agreed_scheme"),
        value: ({ scheme }) => (scheme === null ? t("deals.no_scheme") : t(`scheme.${scheme}`)),
        isFilter: true,
        from: "lg",
        className: "whitespace-nowrap text-muted",
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
        isHiddenAtFirst: true,
      },
    ];
  }, [t]);
}
