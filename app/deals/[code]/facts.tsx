"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { Notice } from "../../_components/notice.tsx";
import type { Column } from "../../_components/table/column.ts";
import { DataTable } from "../../_components/table/data-table.tsx";
import { useFormat } from "../../_format/use-format.ts";
import { paramsText } from "../params-text.ts";
import { SourceLink } from "../source-link.tsx";
import type { DealPage } from "../types.ts";

type Sourced = Readonly<{ source: DealPage["deal"]["source"] }>;
type Member = DealPage["members"][number];
type Account = DealPage["accounts"][number];
type Split = DealPage["splits"][number];

/** Columns that several tables of facts have. */
function useFactColumns() {
  const t = useTranslations();
  const format = useFormat();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a format changes with its language, and so does t.
  return useMemo(() => {
    const day = <Row,>(id: "from" | "to" | "joined" | "left", value: (row: Row) => string | null): Column<Row> => ({
      id,
      header: t(`deals.${id}`),
      value,
      cell: (row, text) => (value(row) === null ? text : format.day(text)),
      className: "whitespace-nowrap",
    });
    const source = <Row extends Sourced>(): Column<Row> => ({
      id: "source",
      header: t("deals.source"),
      value: ({ source: { file, line } }) => `${file}:${line}`,
      cell: (row) => <SourceLink source={row.source} />,
    });
    return { day, source };
  }, [t]);
}

/** On a narrow screen the first day stands below what it is of. */
function WithDay({ text, since }: { text: string; since: string }) {
  const t = useTranslations();
  const format = useFormat();
  return (
    <>
      {text}
      <span className="block text-xs font-normal whitespace-nowrap text-faint @lg:hidden">
        {t("deals.since", { day: format.day(since) })}
      </span>
    </>
  );
}

const NoFacts = ({ title, text }: { title: string; text: string }) => (
  <div className="px-4 sm:px-6">
    <Notice title={title} as="h3">
      {text}
    </Notice>
  </div>
);

/** Who was on the deal, in which role, from when to when. */
export function MembersTable({ members }: { members: readonly Member[] }) {
  const t = useTranslations();
  const format = useFormat();
  const { day, source } = useFactColumns();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a format changes with its language, and so does t.
  const columns = useMemo<readonly Column<Member>[]>(
    () => [
      {
        id: "member",
        header: t("deals.member"),
        isRowHeader: true,
        value: ({ name, manager }) => name ?? manager,
        cell: ({ manager, role }, text) => (
          <>
            <Link
              href={`/managers/${encodeURIComponent(manager)}`}
              prefetch={false}
              className="font-medium hover:text-accent hover:underline"
            >
              {text}
            </Link>
            <span className="block text-xs font-normal text-faint @lg:hidden">{role}</span>
          </>
        ),
      },
      { id: "role", header: t("deals.role"), value: ({ role }) => role, from: "sm" },
      { id: "unit", header: t("deals.unit"), value: ({ unitName, unit }) => unitName ?? unit, from: "md", className: "text-muted" },
      {
        id: "share",
        header: t("deals.agreed_share"),
        value: ({ agreedShare }) => (agreedShare === null ? null : format.percent(agreedShare)),
        cell: (_, text) => <span data-share>{text}</span>,
        className: "number",
      },
      { ...day<Member>("joined", ({ joined }) => joined), from: "sm" },
      { ...day<Member>("left", ({ left }) => left), from: "md" },
      source<Member>(),
    ],
    [t, day, source],
  );
  return (
    <DataTable
      id="deal-members"
      name={t("deals.members")}
      columns={columns}
      rows={members}
      rowKey={({ manager }) => manager}
      isPlain
      nothingFound={t("deals.nothing_found")}
      empty={<NoFacts title={t("deals.no_members_title")} text={t("deals.no_members_text")} />}
    />
  );
}

/** The accounts whose credit the split covers. */
export function AccountsTable({ accounts }: { accounts: readonly Account[] }) {
  const t = useTranslations();
  const { day, source } = useFactColumns();
  const columns = useMemo<readonly Column<Account>[]>(
    () => [
      {
        id: "account",
        header: t("deals.account"),
        isRowHeader: true,
        value: ({ account }) => account,
        cell: ({ from }, text) => <WithDay text={text} since={from} />,
      },
      { id: "product", header: t("deals.product"), value: ({ productName, product }) => productName ?? product },
      { id: "unit", header: t("deals.unit"), value: ({ unit }) => unit, from: "sm", className: "text-muted" },
      { id: "currency", header: t("deals.currency"), value: ({ currency }) => currency, from: "md", className: "text-muted" },
      { ...day<Account>("from", ({ from }) => from), from: "sm" },
      { ...day<Account>("to", ({ to }) => to), from: "sm" },
      source<Account>(),
    ],
    [t, day, source],
  );
  return (
    <DataTable
      id="deal-accounts"
      name={t("deals.accounts")}
      columns={columns}
      rows={accounts}
      rowKey={({ account, from }) => `${account} ${from}`}
      isPlain
      nothingFound={t("deals.nothing_found")}
      empty={<NoFacts title={t("deals.no_accounts_title")} text={t("deals.no_accounts_text")} />}
    />
  );
}

/** What was agreed, from when to when. */
export function SplitsTable({ splits }: { splits: readonly Split[] }) {
  const t = useTranslations();
  const { day, source } = useFactColumns();
  const columns = useMemo<readonly Column<Split>[]>(
    () => [
      {
        id: "scheme",
        header: t("deals.scheme"),
        isRowHeader: true,
        value: ({ scheme }) => t(`scheme.${scheme}`),
        cell: ({ from }, text) => <WithDay text={text} since={from} />,
      },
      {
        id: "params",
        header: t("deals.params"),
        value: ({ params }) => (params === null ? t("deals.default_params") : paramsText(params, {}, t)),
        className: "text-muted",
      },
      { ...day<Split>("from", ({ from }) => from), from: "sm" },
      { ...day<Split>("to", ({ to }) => to), from: "sm" },
      source<Split>(),
    ],
    [t, day, source],
  );
  return (
    <DataTable
      id="deal-splits"
      name={t("deals.splits")}
      columns={columns}
      rows={splits}
      rowKey={({ scheme, from }) => `${scheme} ${from}`}
      isPlain
      nothingFound={t("deals.nothing_found")}
      empty={<NoFacts title={t("deals.no_splits_title")} text={t("deals.no_splits_text")} />}
    />
  );
}
