"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { type ReactNode, useMemo } from "react";
import { Chart } from "../_components/charts/chart.tsx";
import { Notice } from "../_components/notice.tsx";
import { Section } from "../_components/section.tsx";
import { Segmented } from "../_components/segmented.tsx";
import { Sentences } from "../_components/sentences.tsx";
import type { Column } from "../_components/table/column.ts";
import { DataTable } from "../_components/table/data-table.tsx";
import { useExplaining } from "../_explain/explain-provider.tsx";
import { FigureLink } from "../_explain/figure-link.tsx";
import type { Target } from "../_explain/target.ts";
import { useFormat } from "../_format/use-format.ts";
import { PendingContent } from "../_room/pending-content.tsx";
import { MeasureChoice } from "./measure-choice.tsx";
import { preparePareto } from "./prepare-pareto.ts";
import { type Measure, PARETO_OF } from "./search-params.ts";
import { toSortable } from "./to-sortable.ts";
import type { Pareto, Where } from "./types.ts";
import { useChoice } from "./use-choice.ts";

type Of = (typeof PARETO_OF)[number];
const PATHS = { product: "products", manager: "managers", client: "clients" } as const;
type Row = Pareto["entries"][number] & { rank: number };

/** Who makes most: bars by contribution, and the line of what they make together. */
export function ParetoView({ pareto, where }: { pareto: Pareto; where: Where }) {
  const t = useTranslations();
  const format = useFormat();
  const { open } = useExplaining();
  const { of, measure, choose, isPending } = useChoice();
  const house = t("products.house");
  const rows = useMemo(() => pareto.entries.map((entry, i) => ({ ...entry, rank: i + 1 })), [pareto]);
  const points = useMemo(
    () => preparePareto(pareto.entries, { figure: format.figure, percent: format.percent, house }),
    [pareto, format, house],
  );
  const series = [
    { key: "value", label: t(`metric.${measure}`), kind: "bar" },
    { key: "share", label: t("products.cumulative"), kind: "line", axis: "right" },
  ] as const;
  const total = format.figure(pareto.total);
  const words = {
    total,
    currency: pareto.run.baseCurrency,
    figure: (chunks: ReactNode) => (
      <FigureLink
        target={{ explain: measure, ...where }}
        label={t("products.explain", { value: total, metric: t(`metric.${measure}`), name: t("products.all") })}
      >
        {chunks}
      </FigureLink>
    ),
  };
  return (
    <Section
      className="py-4"
      title={t("products.pareto_title")}
      text={
        <Sentences>
          {!pareto.isReady
            ? null
            : pareto.reached === null
              ? t.rich("products.pareto_no_share", words)
              : t.rich("products.pareto_sentence", { ...words, of, reached: pareto.reached, count: pareto.count })}
          {pareto.losers > 0 &&
            t.rich("products.pareto_losers", {
              count: pareto.losers,
              lost: format.figure(pareto.lost),
              lostFigure: (chunks) => (
                <FigureLink
                  target={{ explain: measure, as: "lost", of, ...where }}
                  label={t("products.explain", {
                    value: format.figure(pareto.lost),
                    metric: t(`metric.${measure}`),
                    name: t("products.all"),
                  })}
                >
                  {chunks}
                </FigureLink>
              ),
            })}
        </Sentences>
      }
      beside={
        <>
          <Segmented
            label={t("products.pareto_of")}
            name="of"
            value={of}
            onChange={(chosen) => choose({ of: chosen })}
            options={PARETO_OF.map((one) => [one, t(`products.pareto_of_${one}`)])}
          />
          <MeasureChoice measure={measure} choose={choose} />
        </>
      }
    >
      <PendingContent isPending={isPending}>
        {!pareto.isReady && (
          <div className="px-4 py-2 sm:px-6">
            <Notice title={t("products.clients_title")} as="h3">
              <p>{t("products.clients_text")}</p>
              <Link href={`/clients?period=${pareto.run.period}`} prefetch={false} className="link">
                {t("products.clients_link")}
              </Link>
            </Notice>
          </div>
        )}
        {rows.length > 0 && (
          <div className="px-4 pb-4 sm:px-6">
            <Chart
              height={220}
              series={series}
              points={points}
              rightUnit={(share) => format.percent(share.toFixed(2))}
              onPick={({ key }) => open(targetOf(key, of, measure, where))}
            />
          </div>
        )}
        {pareto.isReady && <ParetoTable rows={rows} pareto={pareto} where={where} />}
      </PendingContent>
    </Section>
  );
}

function ParetoTable({ rows, pareto, where }: { rows: readonly Row[]; pareto: Pareto; where: Where }) {
  const t = useTranslations();
  const format = useFormat();
  const { of, measure } = useChoice();
  const { period } = pareto.run;
  const columns = useMemo<Column<Row>[]>(() => {
    const totalCell = (text: string) => (
      <FigureLink
        target={{ explain: measure, ...where }}
        label={t("products.explain", { value: text, metric: t(`metric.${measure}`), name: t("products.all") })}
      >
        {text}
      </FigureLink>
    );
    const part = (metric: Measure): Column<Row> => ({
      id: metric,
      header: t(`metric.${metric}`),
      value: (row) => (metric === "contribution" ? row.value : row[metric]),
      cell: ({ code, name }, text) => (
        <FigureLink
          target={targetOf(code, of, metric, where)}
          label={t("products.explain", { value: text, metric: t(`metric.${metric}`), name: name || t("products.house") })}
        >
          {text}
        </FigureLink>
      ),
      ...(metric !== measure && { from: "sm" }),
      ...(metric === measure && { total: pareto.total, totalCell }),
    });
    return [
      { id: "rank", header: t("products.rank"), value: ({ rank }) => rank, from: "sm", className: "w-12 text-faint" },
      {
        id: "name",
        header: t(`products.pareto_one_${of}`),
        isRowHeader: true,
        value: ({ name }) => name || t("products.house"),
        cell: ({ code, name }) => (code === "" ? t("products.house") : <Name of={of} code={code} name={name} period={period} />),
      },
      ...(measure === "contribution" ? [part("margin"), part("income"), part("contribution")] : [part(measure)]),
      {
        id: "share",
        header: t("products.cumulative"),
        value: ({ cumulativeShare }) => toSortable(cumulativeShare),
        cell: ({ code, name, cumulativeShare }) => {
          if (cumulativeShare === null) return "–";
          const value = format.percent(cumulativeShare);
          return (
            <FigureLink
              target={{ ...targetOf(code, of, measure, where), as: "cumulative" }}
              label={t("products.explain", { value, metric: t("products.cumulative"), name: name || t("products.house") })}
            >
              {value}
            </FigureLink>
          );
        },
      },
    ];
  }, [t, format, of, measure, pareto, period, where]);
  return (
    <DataTable
      id={`pareto-${of}`}
      name={t("products.pareto_table")}
      columns={columns}
      rows={rows}
      rowKey={({ code }) => code}
      nothingFound={t("products.nothing_found")}
      empty={
        <div className="px-4 py-5 sm:px-6">
          <Notice title={t("products.nothing_title")} as="h3">
            {t("products.nothing_text")}
          </Notice>
        </div>
      }
    />
  );
}

function Name({ of, code, name, period }: { of: Of; code: string; name: string; period: string }) {
  const path = PATHS[of];
  return (
    <>
      <Link
        href={`/${path}/${encodeURIComponent(code)}?period=${period}`}
        prefetch={false}
        className="font-medium hover:text-accent hover:underline"
      >
        {name}
      </Link>{" "}
      <span className="text-xs text-faint">{code}</span>
    </>
  );
}

/** The figure behind a bar; an empty code is the house account. */
function targetOf(code: string, of: Of, explain: Measure, where: Where): Target {
  if (of === "product") return { explain, product: code, ...where };
  if (of === "client") return { explain, client: code, ...where };
  return code === "" ? { explain, house: true, ...where } : { explain, manager: code, ...where };
}
