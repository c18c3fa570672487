"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { parseAsStringLiteral, useQueryState } from "nuqs";
import { useMemo } from "react";
import { Notice } from "../_components/notice.tsx";
import { Section } from "../_components/section.tsx";
import { Segmented } from "../_components/segmented.tsx";
import type { Column } from "../_components/table/column.ts";
import { DataTable } from "../_components/table/data-table.tsx";
import { FigureLink } from "../_explain/figure-link.tsx";
import type { Target } from "../_explain/target.ts";
import { type Heat, prepareHeat } from "./prepare-heat.ts";
import { COLUMNS } from "./search-params.ts";
import type { Matrix } from "./types.ts";

type MatrixRow = Matrix["rows"][number];
type Row = MatrixRow & { heat: readonly (Heat | null)[] };

/** `parents` are the units that have others below them: their rows lead there; `address` is where, without the unit. */
type Props = { matrix: Matrix; parents: readonly string[]; address: string };

/** Products by unit: a figure in every cell, the warmer the larger. */
export function MatrixView({ matrix, parents, address }: Props) {
  const t = useTranslations();
  const [metric, setMetric] = useQueryState("column", parseAsStringLiteral(COLUMNS).withDefault("margin"));
  const rows = useMemo<Row[]>(() => {
    const heat = prepareHeat(matrix.rows.map(({ cells }) => cells.map((cell) => cell?.[metric] ?? null)));
    return matrix.rows.map((row, i) => ({ ...row, heat: heat[i] ?? [] }));
  }, [matrix, metric]);
  const columns = useMemo<Column<Row>[]>(() => {
    const label = (value: string, unit: string, product: string) =>
      t("products.explain_cell", { value, metric: t(`metric.${metric}`), unit, product });
    const figure = (target: Target, text: string, spoken: string) => (
      <FigureLink target={target} label={spoken}>
        {text}
      </FigureLink>
    );
    const all = t("products.all");
    const whole = matrix.at === null ? {} : { unit: matrix.at };
    const total: Column<Row> = {
      id: "total",
      header: t("products.all"),
      value: ({ total }) => total?.[metric] ?? null,
      cell: (row, text) => figure({ explain: metric, ...placeOf(row) }, text, label(text, row.name, all)),
      total: matrix.total?.[metric] ?? null,
      totalCell: (text) => figure({ explain: metric, ...whole }, text, label(text, all, all)),
      className: "font-medium",
    };
    return [
      {
        id: "unit",
        header: t("products.unit"),
        isRowHeader: true,
        value: ({ name }) => name,
        cell: (row) => <UnitName row={row} isParent={row.place === "below" && parents.includes(row.unit)} address={address} />,
      },
      ...matrix.products.map(
        ({ product, name }, i): Column<Row> => ({
          id: `product ${product}`,
          header: name,
          value: ({ cells }) => cells[i]?.[metric] ?? null,
          cell: (row, text) =>
            row.cells[i] ? (
              <span className="-mx-1.5 block rounded-sm px-1.5 py-0.5" style={warm(row.heat[i] ?? null)}>
                {figure({ explain: metric, product, ...placeOf(row) }, text, label(text, row.name, name))}
              </span>
            ) : (
              text
            ),
          total: matrix.totals[i]?.[metric] ?? null,
          totalCell: (text) => figure({ explain: metric, product, ...whole }, text, label(text, all, name)),
        }),
      ),
      ...(matrix.products.length > 1 ? [total] : []),
    ];
  }, [t, matrix, metric, parents, address]);
  return (
    <Section
      className="pt-4"
      title={t("products.by_unit_title")}
      text={t("products.by_unit_text", { currency: matrix.run.baseCurrency })}
      beside={
        <Segmented
          label={t("products.figure")}
          name="column"
          value={metric}
          onChange={(chosen) => setMetric(chosen)}
          options={COLUMNS.map((one) => [one, t(`metric.${one}`)])}
        />
      }
    >
      <DataTable
        id="products-by-unit"
        name={t("products.by_unit_table")}
        columns={columns}
        rows={rows}
        rowKey={({ unit, place }) => `${place} ${unit}`}
        nothingFound={t("products.nothing_found")}
        empty={
          <div className="px-4 py-5 sm:px-6">
            <Notice title={t("products.nothing_title")} as="h3">
              {t("products.nothing_text")}
            </Notice>
          </div>
        }
      />
    </Section>
  );
}

function UnitName({ row: { unit, name, place }, isParent, address }: { row: Row; isParent: boolean; address: string }) {
  const t = useTranslations();
  if (place === "own") return <span className="text-muted">{t("products.booked_here", { unit: name })}</span>;
  if (!isParent) return <span className="font-medium">{name}</span>;
  return (
    <Link href={`${address}&unit=${encodeURIComponent(unit)}`} prefetch={false} className="font-medium hover:text-accent hover:underline">
      {name}
    </Link>
  );
}

const placeOf = ({ place, unit }: Pick<MatrixRow, "place" | "unit">): { unit: string } | { booked: string } =>
  place === "own" ? { booked: unit } : { unit };

const HOTTEST = 38;

/** The accent, or red for a loss, as far as the cell is warm; pale enough for text in every theme. */
function warm(heat: Heat | null) {
  if (!heat) return undefined;
  return { background: `color-mix(in srgb, var(--${heat.isLoss ? "danger" : "bar"}) ${Math.round(heat.warmth * HOTTEST)}%, transparent)` };
}
