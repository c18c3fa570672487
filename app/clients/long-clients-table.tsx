"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useDeferredValue, useMemo, useState } from "react";
import { Button } from "../_components/button.tsx";
import { Notice } from "../_components/notice.tsx";
import { DataTable } from "../_components/table/data-table.tsx";
import { useTRPC } from "../_trpc/provider.tsx";
import type { ClientList, ClientQuery } from "./client-data.ts";
import { prepareRows } from "./prepare-rows.ts";
import { PAGE } from "./search-params.ts";
import { useClientColumns } from "./use-client-columns.tsx";

type Props = { first: ClientList; period: string };
type SortName = NonNullable<ClientQuery["sort"]>;

const SORT_OF: Readonly<Record<string, SortName>> = {
  name: "name", code: "code", kind: "kind", industry: "industry", segment: "segment", group: "group", status: "status",
  managers: "managers", products: "products", margin: "margin", adb: "adb", closing: "closing", income: "income",
}; // biome-ignore format: columns and what the server calls them

/** Clients by the ten thousands: the server sorts and searches, and sends what is scrolled to. */
export function LongClientsTable({ first, period }: Props) {
  const t = useTranslations();
  const trpc = useTRPC();
  const [search, setSearch] = useState("");
  const [sort, setSort] = useState({ id: "margin", desc: true });
  const asked = useDeferredValue(search);
  const isFirst = asked === "" && sort.id === "margin" && sort.desc;
  const answer = useInfiniteQuery(
    trpc.clients.list.infiniteQueryOptions(
      { period, search: asked, sort: SORT_OF[sort.id] ?? "margin", descending: sort.desc, limit: PAGE },
      {
        getNextPageParam: (last, pages) => {
          const sent = pages.reduce((sum, { page }) => sum + (page?.columns.code.length ?? 0), 0);
          return last.page && sent < last.page.matching ? sent : undefined;
        },
        initialCursor: 0,
        ...(isFirst && { initialData: { pages: [first], pageParams: [0] } }),
        placeholderData: (before) => before,
      },
    ),
  );
  const pages = answer.data?.pages;
  const rows = useMemo(() => (pages ?? []).flatMap(({ page, run }) => (page ? prepareRows(page, run.baseCurrency) : [])), [pages]);
  const page = pages?.[0]?.page ?? null;
  const isAll = page !== null && page.matching === page.clients;
  // While an answer is awaited, the one before stands there: what was searched for then is not known any more.
  const isNamed = isAll || (page !== null && page.matching > 0 && !answer.isPlaceholderData);
  const total = useMemo(() => (isNamed ? (isAll ? {} : { matching: asked.trim() }) : null), [isNamed, isAll, asked]);
  const totalName = isAll ? t("clients.all_clients") : t("clients.found_clients", { search: asked.trim() });
  const columns = useClientColumns({ period, totals: page?.shown ?? null, total, totalName, isFiltered: false });
  return (
    <>
      {answer.isError && (
        <div className="px-4 py-3 sm:px-6">
          <Notice title={t("clients.not_loaded")} tone="danger">
            <Button onClick={() => answer.refetch()}>{t("app.retry")}</Button>
          </Notice>
        </div>
      )}
      <DataTable
        id="clients"
        name={t("clients.table")}
        columns={columns}
        rows={rows}
        rowKey={({ code }) => code}
        nothingFound={t("clients.nothing_found")}
        manual={{
          sort,
          onSort: setSort,
          search,
          onSearch: setSearch,
          total: page?.matching ?? 0,
          onNearEnd: () => {
            if (answer.hasNextPage && !answer.isFetching) void answer.fetchNextPage();
          },
        }}
      />
    </>
  );
}
