"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { Notice } from "../../_components/notice.tsx";
import type { Column } from "../../_components/table/column.ts";
import { DataTable } from "../../_components/table/data-table.tsx";
import { FigureLink } from "../../_explain/figure-link.tsx";
import type { ComparedScheme, Comparison } from "../types.ts";

type Row = Comparison["members"][number] & Readonly<{ bounds: Comparison["bounds"][number] | undefined }>;

/** Members down, schemes across: what each scheme would give each member; every amount opens its explanation. */
export function ComparisonTable({ comparison }: { comparison: Comparison }) {
  const t = useTranslations();
  const rows = useMemo<Row[]>(
    () => comparison.members.map((member) => ({ ...member, bounds: comparison.bounds.find((one) => one.member === member.manager) })),
    [comparison],
  );
  const columns = useComparisonColumns(comparison);
  return (
    <DataTable
      id="deal-comparison"
      name={t("deals.comparison")}
      columns={columns}
      rows={rows}
      rowKey={({ manager }) => manager}
      nothingFound={t("deals.nothing_found")}
      empty={
        <div className="px-4 py-2 sm:px-6">
          <Notice title={t("deals.no_members_title")} as="h3">
            {t("deals.no_members_text")}
          </Notice>
        </div>
      }
    />
  );
}

function useComparisonColumns({ deal, schemes }: Comparison): readonly Column<Row>[] {
  const t = useTranslations();
  return useMemo<readonly Column<Row>[]>(() => {
    const bound = (id: "lowest" | "highest"): Column<Row> => ({
      id,
      header: t(`deals.${id}`),
      value: ({ bounds }) => bounds?.[id].amount ?? null,
      cell: ({ manager, name, bounds }, text) =>
        bounds ? (
          <span title={bounds[id].schemes.map((scheme) => t(`scheme.${scheme}`)).join(", ")} className="text-muted">
            <FigureLink
              target={{ explain: `deal_${id}`, deal: deal.code, manager }}
              label={t(`deals.explain_${id}`, { amount: text, name: name ?? manager })}
            >
              {text}
            </FigureLink>
          </span>
        ) : (
          text
        ),
      className: "bg-canvas",
    });
    const ofScheme = ({ scheme, isAgreed, shares, besideTotal }: ComparedScheme): Column<Row> => ({
      id: scheme,
      header: isAgreed ? t("deals.scheme_agreed", { scheme: t(`scheme.${scheme}`) }) : t(`scheme.${scheme}`),
      value: ({ manager }) => shares?.find(({ member }) => member === manager)?.amount ?? null,
      cell: ({ manager, name }, text) => (
        <FigureLink
          target={{ explain: "deal_share", deal: deal.code, scheme, manager }}
          label={t("deals.explain_cell", { amount: text, name: name ?? manager, scheme: t(`scheme.${scheme}`) })}
        >
          {text}
        </FigureLink>
      ),
      // What stands beside the total has no total.
      ...(!besideTotal && {
        total: deal.amount,
        totalCell: (text: string) => (
          <FigureLink
            target={{ explain: "deal_amount", deal: deal.code, scheme }}
            label={t("deals.explain_total", { amount: text, scheme: t(`scheme.${scheme}`) })}
          >
            {text}
          </FigureLink>
        ),
      }),
    });
    return [
      {
        id: "member",
        header: t("deals.member"),
        isRowHeader: true,
        value: ({ name, manager }) => name ?? manager,
        cell: ({ role }, text) => (
          <>
            <span className="block max-w-36 truncate leading-5 font-medium @lg:max-w-56">{text}</span>
            <span className="block text-xs leading-5 font-normal text-faint">{role}</span>
          </>
        ),
      },
      bound("lowest"),
      bound("highest"),
      ...schemes.filter(({ shares }) => shares !== null).map(ofScheme),
    ];
  }, [t, deal, schemes]);
}
