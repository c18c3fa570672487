"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { ChartFrame } from "../../_components/charts/chart-frame.tsx";
import { seriesColour } from "../../_components/charts/theme.ts";
import type { Column } from "../../_components/table/column.ts";
import { DataTable } from "../../_components/table/data-table.tsx";
import { FigureLink } from "../../_explain/figure-link.tsx";
import { useFormat } from "../../_format/use-format.ts";
import type { Comparison } from "../types.ts";
import { type Bar, prepareShares } from "./prepare-shares.ts";

/** The shares under every scheme, one bar below the other; the table behind it holds them in per cent. */
export function SharesChart({ comparison }: { comparison: Comparison }) {
  const t = useTranslations();
  const format = useFormat();
  const { members, names } = comparison;
  const bars = useMemo(() => prepareShares(comparison), [comparison]);
  const nameOf = (code: string): string => names[code] ?? code;
  if (bars.length === 0) return null;
  return (
    <ChartFrame title={t("deals.shares")} text={t("deals.shares_text")} table={<SharesTable bars={bars} comparison={comparison} />}>
      <ul aria-hidden="true" className="mb-2 flex flex-wrap gap-x-4 gap-y-1 text-xs">
        {members.map(({ manager }, place) => (
          <li key={manager} className="flex items-center gap-1.5">
            <span className="size-2.5 rounded-xs" style={{ background: seriesColour(place) }} />
            {nameOf(manager)}
          </li>
        ))}
      </ul>
      <div aria-hidden="true" className="grid max-w-4xl grid-cols-[auto_1fr] items-center gap-x-3 gap-y-1.5 text-xs">
        {bars.map(({ scheme, isAgreed, segments }) => (
          <div key={scheme} className="contents">
            <span className={isAgreed ? "font-medium" : "text-muted"}>{t(`scheme.${scheme}`)}</span>
            <span className="flex h-4 gap-px overflow-hidden rounded-sm bg-sunken">
              {segments.map(({ member, place, width, share }) => (
                <span
                  key={member}
                  title={`${nameOf(member)}: ${format.percent(share)}`}
                  style={{ width: `${width}%`, background: seriesColour(place) }}
                />
              ))}
            </span>
          </div>
        ))}
      </div>
    </ChartFrame>
  );
}

function SharesTable({ bars, comparison: { deal, members, names } }: { bars: readonly Bar[]; comparison: Comparison }) {
  const t = useTranslations();
  const format = useFormat();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a format changes with its language, and so does t.
  const columns = useMemo<readonly Column<Bar>[]>(
    () => [
      { id: "scheme", header: t("deals.scheme"), value: ({ scheme }) => t(`scheme.${scheme}`), isRowHeader: true },
      ...members.map(
        ({ manager }): Column<Bar> => ({
          id: manager,
          header: names[manager] ?? manager,
          value: ({ shares }) => format.percent(shares.find(({ member }) => member === manager)?.share ?? "0.0000"),
          cell: ({ scheme }, text) => (
            <FigureLink
              target={{ explain: "deal_part", deal: deal.code, scheme, manager }}
              label={t("deals.explain_part", { share: text, name: names[manager] ?? manager, scheme: t(`scheme.${scheme}`) })}
            >
              {text}
            </FigureLink>
          ),
          className: "number",
        }),
      ),
    ],
    [t, deal, members, names],
  );
  return (
    <DataTable
      id="deal-shares"
      name={t("deals.shares")}
      columns={columns}
      rows={bars}
      rowKey={({ scheme }) => scheme}
      isPlain
      nothingFound={t("deals.nothing_found")}
    />
  );
}
