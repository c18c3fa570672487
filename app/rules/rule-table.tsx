"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { Column } from "../_components/table/column.ts";
import { DataTable } from "../_components/table/data-table.tsx";
import { useFormat } from "../_format/use-format.ts";
import { type ListedRule, type RuleKind, ruleHref } from "./rules-data.ts";
import { UsedBy } from "./used-by.tsx";

const keyOf = ({ code }: ListedRule): string => code;

/** The rules of one kind as they stand today. */
export function RuleTable({ kind, rules }: { kind: RuleKind; rules: readonly ListedRule[] }) {
  const t = useTranslations("rules");
  const format = useFormat();
  const columns = useMemo<Column<ListedRule>[]>(() => {
    const currentOf = (rule: ListedRule) => rule.versions.find(({ version }) => version === rule.current);
    return [
      {
        id: "name",
        header: t("name"),
        value: ({ name }) => name,
        isRowHeader: true,
        cell: (rule) => (
          <Link prefetch={false} href={ruleHref(rule.kind, rule.code)} className="link">
            {rule.name}
          </Link>
        ),
      },
      { id: "code", header: t("code"), value: ({ code }) => code, from: "xl" },
      { id: "managers", header: t("managers"), value: ({ managers }) => managers },
      kind === "splits"
        ? { id: "units", header: t("units"), value: ({ units }) => format.list(units), from: "md" }
        : { id: "positions", header: t("positions"), value: ({ positions }) => format.list(positions), from: "md" },
      {
        id: "version",
        header: t("version"),
        value: ({ current }) => current,
        cell: (rule) =>
          rule.versions.length > rule.current ? t("version_of", { version: rule.current, last: rule.versions.length }) : rule.current,
      },
      { id: "from", header: t("since"), value: (rule) => currentOf(rule)?.from ?? null, cell: (_, text) => format.day(text), from: "sm" },
      {
        id: "changed",
        header: t("changed"),
        value: ({ versions }) => versions[0]?.createdAt ?? null,
        cell: ({ versions: [newest] }) => newest && t("changed_by", { when: format.instant(newest.createdAt), actor: newest.actor }),
        from: "lg",
      },
      {
        id: "runs",
        header: t("used_by"),
        value: ({ versions }) => format.list([...new Set(versions.flatMap(({ runs }) => runs.map(({ period }) => format.period(period))))]),
        cell: (rule) => <UsedBy runs={rule.versions.flatMap(({ runs }) => runs)} />,
        from: "md",
      },
    ];
  }, [t, format, kind]);
  return (
    <DataTable
      id={`rules-${kind}`}
      name={t(`kinds_${kind}`)}
      isPlain
      columns={columns}
      rows={rules}
      rowKey={keyOf}
      nothingFound={t("nothing_found")}
      empty={<p className="px-4 text-muted sm:px-6">{t("none_of_kind")}</p>}
    />
  );
}
