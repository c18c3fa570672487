"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useMemo } from "react";
import { Section } from "../../_components/section.tsx";
import type { Column } from "../../_components/table/column.ts";
import { DataTable } from "../../_components/table/data-table.tsx";
import { useFormat } from "../../_format/use-format.ts";
import type { Card, CardMetric, Scorecard } from "../types.ts";
import { useWords } from "../use-words.ts";
import { CardFigure } from "./card-figure.tsx";
import { CurvePlot } from "./curve-plot.tsx";

type Part = "actual" | "plan" | "attainment" | "points";
type Props = { manager: Scorecard["manager"]; card: Card; currency: string };

/** Every metric of the card: the figure against its plan, where that lies on the curve, and what it contributes to the score. */
export function MetricsTable({ manager, card: { metrics, score }, currency }: Props) {
  const t = useTranslations();
  const format = useFormat();
  const words = useWords();
  const figure = (part: Part, row: CardMetric, text: string) => (
    <CardFigure explain={`metric_${part}`} manager={manager} text={text} metric={{ name: row.name, title: words.metric(row) }} />
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: formats and words change with the language alone, as t does.
  const columns = useMemo<Column<CardMetric>[]>(
    () => [
      {
        id: "metric",
        header: t("scorecards.metric"),
        value: words.metric,
        isRowHeader: true,
        cell: (row) => <MetricName metric={row} />,
      },
      {
        id: "actual",
        header: t("scorecards.actual"),
        value: ({ actual }) => number(actual?.text),
        from: "md",
        cell: (row) => row.actual && figure("actual", row, words.figure(row.actual)),
      },
      {
        id: "plan",
        header: t("scorecards.plan"),
        value: ({ plan }) => number(plan?.text),
        from: "md",
        cell: (row) => <Plan metric={row} figure={(text) => figure("plan", row, text)} />,
      },
      {
        id: "attainment",
        header: t("scorecards.attainment"),
        value: ({ attainment }) => number(attainment ?? undefined),
        cell: (row) =>
          row.attainment && (
            <Attainment attainment={row.attainment}>{figure("attainment", row, format.percent(row.attainment))}</Attainment>
          ),
      },
      {
        id: "curve",
        header: t("scorecards.curve"),
        value: () => null,
        canSort: false,
        from: "lg",
        cell: (row) => <CurvePlot metric={row} />,
      },
      {
        id: "points",
        header: t("scorecards.points"),
        value: ({ points }) => number(points ?? undefined),
        from: "sm",
        cell: (row) => row.points && figure("points", row, format.decimal(row.points)),
      },
      {
        id: "weight",
        header: t("scorecards.weight"),
        value: ({ weight }) => Number(weight),
        from: "sm",
        cell: (row) => <Weight metric={row} />,
      },
      {
        id: "contribution",
        header: t("scorecards.contribution"),
        value: ({ contribution }) => number(contribution ?? undefined),
        cell: ({ contribution }) => contribution && <CardFigure explain="score" manager={manager} text={format.decimal(contribution)} />,
        total: number(score ?? undefined),
        totalCell: () => score && <CardFigure explain="score" manager={manager} text={format.decimal(score)} />,
      },
    ],
    [t, manager, score],
  );
  return (
    <Section title={t("scorecards.metrics_title")} text={t("scorecards.metrics_text", { currency })}>
      <DataTable
        id="scorecard"
        name={t("scorecards.metrics_title")}
        columns={columns}
        rows={metrics}
        rowKey={({ name }) => name}
        isPlain
        nothingFound={t("scorecards.nothing_found")}
      />
    </Section>
  );
}

/** For the order of the table alone. */
const number = (text: string | undefined): number | null => (text === undefined ? null : Number(text));

/** The metric, what it means, and on narrow screens what the hidden columns say. */
function MetricName({ metric: row }: { metric: CardMetric }) {
  const t = useTranslations();
  const format = useFormat();
  const words = useWords();
  return (
    <div className="max-w-96 min-w-32 py-1 whitespace-normal">
      <span className="font-medium">{words.metric(row)}</span>
      {(row.title !== null || row.of === "unit") && (
        <span className="ml-1.5 text-xs text-faint">
          {[row.title === null ? "" : t(`metrics.${row.metric}`), row.of === "unit" ? t("scorecards.of_unit") : ""]
            .filter(Boolean)
            .join(", ")}
        </span>
      )}
      <span className="hidden text-xs text-muted @lg:block">
        {t(`metric_meaning.${row.metric}`)}
        {row.direction === "lower" && ` ${t("scorecards.lower_is_better")}`}
      </span>
      {row.actual && row.plan && (
        <span className="figures block text-xs text-muted @2xl:hidden">
          {t("scorecards.against_plan", { actual: words.figure(row.actual), plan: words.figure(row.plan) })}
        </span>
      )}
      {row.points !== null && (
        <span className="figures block text-xs text-muted @lg:hidden">
          {t("scorecards.contribution_short", { points: format.decimal(row.points), weight: words.weight(row.weight) })}
        </span>
      )}
      {row.notices.map((notice) => (
        <span key={notice.code} className="block text-xs text-warning">
          {words.notice(notice)}
        </span>
      ))}
    </div>
  );
}

function Plan({ metric: { plan, planned }, figure }: { metric: CardMetric; figure: (text: string) => ReactNode }) {
  const t = useTranslations();
  const words = useWords();
  if (!plan) return "–";
  return (
    <>
      {figure(words.figure(plan))}
      {planned !== "target" && <span className="block text-2xs text-faint">{t(`scorecards.plan_${planned}`)}</span>}
    </>
  );
}

/** The weight a metric counted with; what the card gives it where others' were added. */
function Weight({ metric: { weight, given } }: { metric: CardMetric }) {
  const t = useTranslations();
  const words = useWords();
  const [counted, asGiven] = [words.weight(weight), words.weight(given)];
  return (
    <>
      {counted}
      {counted !== asGiven && <span className="block text-2xs text-faint">{t("scorecards.weight_given", { weight: asGiven })}</span>}
    </>
  );
}

/** The plan met is the whole bar; what goes beyond it is a second, darker one over it. */
function Attainment({ attainment, children }: { attainment: string; children: ReactNode }) {
  const part = Number(attainment);
  return (
    <span className="inline-block min-w-20">
      {children}
      <span aria-hidden="true" className="relative mt-1 block h-1.5 rounded-full bg-sunken">
        <span className="absolute inset-y-0 left-0 rounded-full bg-bar" style={{ width: `${Math.min(100, Math.max(0, part * 100))}%` }} />
        {part > 1 && (
          <span className="absolute inset-y-0 left-0 rounded-full bg-accent" style={{ width: `${Math.min(100, (part - 1) * 100)}%` }} />
        )}
      </span>
    </span>
  );
}
