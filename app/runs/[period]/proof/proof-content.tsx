"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useMemo } from "react";
import { CheckIcon, WarningIcon } from "../../../_components/icons.tsx";
import { Notice } from "../../../_components/notice.tsx";
import { Section } from "../../../_components/section.tsx";
import type { Column } from "../../../_components/table/column.ts";
import { DataTable } from "../../../_components/table/data-table.tsx";
import { FigureLink } from "../../../_explain/figure-link.tsx";
import type { Target } from "../../../_explain/target.ts";
import { useFormat } from "../../../_format/use-format.ts";
import type { Proof } from "../../runs-data.ts";

type Line = Proof["lines"][number];
type Total = Proof["totals"][number];

/** The sentence that says it, the totals by column, and every line. */
export function ProofContent({ proof: { run, count, equal, unit, totals, lines } }: { proof: Proof }) {
  const t = useTranslations();
  const format = useFormat();
  const totalColumns = useMemo<Column<Total>[]>(
    () => [
      { id: "column", header: t("runs.proof_column"), value: ({ column }) => t(`metric.${column}`), isRowHeader: true, canSort: false },
      { id: "currency", header: t("runs.currency"), value: ({ currency }) => currency, canSort: false },
      ...sides<Total>(t, ({ column, currency }, part, text) => (
        <FigureLink
          target={{ explain: column, currency, own: true, version: run.version, ...(unit !== null && { unit }), ...part }}
          label={t("runs.explain_of", { value: text, metric: t(`metric.${column}`), name: t("table.total") })}
        >
          {text}
        </FigureLink>
      )),
    ],
    [t, run.version, unit],
  );
  const lineColumns = useMemo<Column<Line>[]>(
    () => [
      {
        id: "unit",
        header: t("runs.unit"),
        value: ({ unitName }) => unitName,
        isRowHeader: true,
        cell: ({ unitName, productName, column }) => (
          <>
            {unitName}
            <span className="block text-xs text-faint @2xl:hidden">
              {t("runs.proof_line", { product: productName, metric: t(`metric.${column}`) })}
            </span>
          </>
        ),
      },
      { id: "product", header: t("runs.by_products"), value: ({ productName }) => productName, isFilter: true, from: "md" },
      { id: "column", header: t("runs.proof_column"), value: ({ column }) => t(`metric.${column}`), isFilter: true, from: "md" },
      { id: "currency", header: t("runs.currency"), value: ({ currency }) => currency, isFilter: true, from: "lg" },
      ...sides<Line>(t, ({ column, unit: booked, unitName, product, currency }, part, text) => (
        <FigureLink
          target={{ explain: column, booked, product, currency, own: true, version: run.version, ...part }}
          label={t("runs.explain_of", { value: text, metric: t(`metric.${column}`), name: unitName })}
        >
          {text}
        </FigureLink>
      )),
    ],
    [t, run.version],
  );
  if (count === 0) {
    return (
      <div className="px-4 py-5 sm:px-6">
        <Notice title={t("runs.proof_none")}>{t("runs.proof_none_text")}</Notice>
      </div>
    );
  }
  const isProven = equal === count;
  const Icon = isProven ? CheckIcon : WarningIcon;
  return (
    <div className="space-y-8 py-5">
      <p className="flex max-w-3xl items-start gap-2 px-4 sm:px-6">
        <Icon className={`mt-0.5 size-4 shrink-0 ${isProven ? "text-gain" : "text-danger"}`} />
        <span>
          {t(isProven ? "runs.proof_holds" : "runs.proof_broken", {
            count,
            equal,
            period: format.period(run.period),
            version: run.version,
            unit: unit ?? "",
            hasUnit: unit === null ? "no" : "yes",
          })}
        </span>
      </p>
      <Section title={t("runs.proof_totals")}>
        <DataTable
          id="proof-totals"
          name={t("runs.proof_totals_table")}
          columns={totalColumns}
          rows={totals}
          rowKey={({ currency, column }) => `${currency} ${column}`}
          isPlain
          nothingFound={t("runs.nothing_found")}
        />
      </Section>
      <Section title={t("runs.proof_lines")} text={t("runs.proof_lines_text")}>
        <DataTable
          id="proof"
          name={t("runs.proof_lines_table")}
          columns={lineColumns}
          rows={lines}
          rowKey={(line) => `${line.unit} ${line.product} ${line.currency} ${line.column}`}
          nothingFound={t("runs.nothing_found")}
        />
      </Section>
    </div>
  );
}

type Sides = Pick<Line, "facts" | "managers" | "house" | "difference">;

/** What the figure of a column is, beside the whole of its row. */
type Part = Pick<Target, "house" | "as">;
type Draw<Row> = (row: Row, part: Part, text: string) => ReactNode;

/** Facts = managers + house, as columns; `link` opens what a figure is made of. */
function sides<Row extends Sides>(t: ReturnType<typeof useTranslations>, link: Draw<Row>): Column<Row>[] {
  const cell = (part: Part) => (row: Row, text: string) => link(row, part, text);
  return [
    {
      id: "facts",
      header: t("runs.proof_facts"),
      value: ({ facts }) => facts,
      cell: cell({}),
    },
    { id: "managers", header: t("runs.proof_managers"), value: ({ managers }) => managers, cell: cell({ as: "held" }), from: "sm" },
    {
      id: "house",
      header: t("runs.house"),
      value: ({ house }) => house,
      cell: cell({ house: true }),
      from: "sm",
    },
    {
      id: "difference",
      header: t("runs.proof_difference"),
      value: ({ difference }) => difference,
      cell: cell({ as: "proof" }),
      from: "sm",
    },
  ];
}
