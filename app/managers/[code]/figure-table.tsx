"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { Notice } from "../../_components/notice.tsx";
import { Section } from "../../_components/section.tsx";
import type { Column } from "../../_components/table/column.ts";
import { DataTable } from "../../_components/table/data-table.tsx";
import { FigureLink } from "../../_explain/figure-link.tsx";
import { toSource } from "../../_explain/target.ts";
import { useFormat } from "../../_format/use-format.ts";
import { COLUMNS, type Line, type ManagerData, type Names } from "./page-data.ts";

type Props = { page: ManagerData; names: Names };

/** Credit line by line, in base currency so that columns add up; what was in another currency stands below in its own. */
export function FigureTable({ page, names }: Props) {
  const t = useTranslations();
  const format = useFormat();
  const columns = useColumns(page, names);
  const { run, manager, lines } = page;
  if (lines.length === 0) {
    return (
      <div className="px-4 sm:px-6">
        <Notice title={t("manager.no_lines_title", { period: format.period(run.period) })}>
          {t("manager.no_lines_text", { name: manager.name })}
        </Notice>
      </div>
    );
  }
  return (
    <Section
      title={t("manager.figures_title")}
      text={t("manager.figures_text", {
        currency: run.baseCurrency,
        version: run.version,
        state: run.state,
        date: format.day(run.calculatedAt),
      })}
    >
      <DataTable
        id="manager figures"
        name={t("manager.figures")}
        columns={columns}
        rows={lines}
        rowKey={({ product, unit, currency, source }) => [product, unit, currency, source].join("\u0000")}
        nothingFound={t("manager.nothing_found")}
      />
    </Section>
  );
}

function useColumns({ manager, run, totals }: ManagerData, names: Names): readonly Column<Line>[] {
  const t = useTranslations();
  const format = useFormat();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a format changes with its language, and so does t.
  return useMemo<Column<Line>[]>(() => {
    const nameOf = ({ product, unit, source }: Line) => ({
      product: names.products[product] ?? product,
      unit: names.units[unit] ?? unit,
      source: t(`source.${source}`),
    });
    return [
      {
        id: "product",
        header: t("manager.product"),
        value: (line) => nameOf(line).product,
        isRowHeader: true,
        isFilter: true,
        cell: (line, text) => (
          <>
            <span className="block max-w-40 truncate @lg:max-w-64" title={text}>
              {text} <span className="hidden text-xs text-faint @2xl:inline">{line.product}</span>
            </span>
            <span className="block max-w-40 truncate text-xs text-faint @2xl:hidden">
              {t("manager.line_below", { unit: nameOf(line).unit, source: nameOf(line).source })}
            </span>
          </>
        ),
      },
      { id: "unit", header: t("manager.unit"), value: (line) => nameOf(line).unit, isFilter: true, from: "md" },
      {
        id: "source",
        header: t("manager.source"),
        value: (line) => nameOf(line).source,
        isFilter: true,
        from: "md",
        className: "text-muted",
      },
      ...COLUMNS.map(
        (column): Column<Line> => ({
          id: column,
          header: t(`metric.${column}`),
          value: ({ base }) => base[column],
          cell: (line, text) => (
            <>
              <LineFigure manager={manager.code} line={line} column={column} names={nameOf(line)}>
                {text}
              </LineFigure>
              {line.currency !== run.baseCurrency && (
                <span className="block text-xs text-faint">
                  <LineFigure manager={manager.code} line={line} column={column} names={nameOf(line)} own>
                    {t("manager.in_own_currency", { value: format.figure(line.own[column]), currency: line.currency })}
                  </LineFigure>
                </span>
              )}
            </>
          ),
          ...(totals && {
            total: totals[column],
            totalCell: (text: string) => (
              <FigureLink
                target={{ explain: column, manager: manager.code }}
                label={t("manager.explain_total", { value: text, metric: t(`metric.${column}`) })}
              >
                {text}
              </FigureLink>
            ),
          }),
        }),
      ),
    ];
  }, [t, manager.code, run.baseCurrency, totals, names]);
}

type FigureProps = Readonly<{
  manager: string;
  line: Line;
  column: (typeof COLUMNS)[number];
  names: Readonly<Record<"product" | "unit" | "source", string>>;
  own?: true;
  children: string;
}>;

/** A line's figure in base currency, or with `own` in that of its accounts. */
function LineFigure({ manager, line: { unit: booked, product, currency, source }, column, names, own, children }: FigureProps) {
  const t = useTranslations();
  return (
    <FigureLink
      target={{ explain: column, manager, booked, product, currency, own, source: toSource(source) }}
      label={t("manager.explain_line", { value: children, metric: t(`metric.${column}`), ...names })}
    >
      {children}
    </FigureLink>
  );
}
