"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { Badge } from "../_components/badge.tsx";
import type { Column } from "../_components/table/column.ts";
import { DataTable } from "../_components/table/data-table.tsx";
import { useFormat } from "../_format/use-format.ts";
import { type ListedRule, type RuleVersion, ruleHref } from "./rules-data.ts";
import { UsedBy } from "./used-by.tsx";

const keyOf = ({ version }: RuleVersion): string => String(version);

/** Every version of a rule, newest first: since when, by whom, and which runs used it. */
export function VersionTable({ rule, shown }: { rule: ListedRule; shown: number }) {
  const t = useTranslations("rules");
  const format = useFormat();
  const { kind, code, current, versions } = rule;
  const columns = useMemo<Column<RuleVersion>[]>(
    () => [
      {
        id: "version",
        header: t("version"),
        value: ({ version }) => t("version_number", { version }),
        isRowHeader: true,
        cell: ({ version }, text) => (
          <span className="flex flex-wrap items-center gap-2">
            <Link
              prefetch={false}
              href={ruleHref(kind, code, version)}
              aria-current={version === shown ? "page" : undefined}
              className="link"
            >
              {text}
            </Link>
            {version === current && <Badge tone="accent">{t("counts_now")}</Badge>}
          </span>
        ),
      },
      { id: "from", header: t("since"), value: ({ from }) => from, cell: (_, text) => format.day(text) },
      { id: "saved", header: t("saved_at"), value: ({ createdAt }) => createdAt, cell: (_, text) => format.instant(text), from: "sm" },
      { id: "actor", header: t("saved_by"), value: ({ actor }) => actor, from: "md" },
      {
        id: "runs",
        header: t("used_by"),
        value: ({ runs }) => format.list([...new Set(runs.map(({ period }) => format.period(period)))]),
        cell: ({ runs }) => <UsedBy runs={runs} />,
      },
    ],
    [t, format, kind, code, current, shown],
  );
  return (
    <DataTable
      id="rule-versions"
      name={t("versions")}
      isPlain
      columns={columns}
      rows={versions}
      rowKey={keyOf}
      nothingFound={t("nothing_found")}
    />
  );
}
