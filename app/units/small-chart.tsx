"use client";

import { useTranslations } from "next-intl";
import { useExplaining } from "../_explain/explain-provider.tsx";
import { FigureLink } from "../_explain/figure-link.tsx";
import { useFormat } from "../_format/use-format.ts";
import type { SmallChart } from "./prepare-multiples.ts";
import type { Metric } from "./search-params.ts";
import type { ComparedUnit } from "./types.ts";
import { UnitLink } from "./unit-link.tsx";

type Props = {
  unit: ComparedUnit;
  chart: SmallChart;
  box: Readonly<{ width: number; height: number }>;
  periods: readonly string[];
  metric: Metric;
};

/** A unit's name, its latest figure, and its bars; each bar opens its figure, as the table behind the charts does. */
export function SmallChartOf({ unit, chart, box, periods, metric }: Props) {
  const t = useTranslations();
  const format = useFormat();
  const { open } = useExplaining();
  const latest = unit.series.at(-1) ?? null;
  return (
    <li className="min-w-0">
      {/* Where both do not fit beside each other, the figure stands below the name. */}
      <p className="flex flex-wrap items-baseline justify-between gap-x-2">
        <UnitLink unit={unit} className="max-w-full truncate py-0.5" />
        {latest === null ? (
          <span className="text-faint">–</span>
        ) : (
          <FigureLink
            target={{ explain: metric, unit: unit.unit }}
            label={t("units.explain", { value: format.figure(latest), metric: t(`metric.${metric}`), name: unit.name })}
            className="figures py-0.5"
          >
            {format.figure(latest)}
          </FigureLink>
        )}
      </p>
      <svg viewBox={`0 0 ${box.width} ${box.height + 1}`} preserveAspectRatio="none" aria-hidden="true" className="mt-0.5 h-12 w-full">
        <line
          x1="0"
          x2={box.width}
          y1={chart.zero + 0.5}
          y2={chart.zero + 0.5}
          stroke="var(--line-strong)"
          vectorEffect="non-scaling-stroke"
        />
        {chart.bars.map((bar, i) => {
          const figure = unit.series[i];
          const period = periods[i] ?? "";
          return (
            bar &&
            figure && (
              // biome-ignore lint/a11y/noStaticElementInteractions: for the pointer alone; keyboards have the figure above and the table behind.
              <rect
                key={period}
                x={bar.x}
                y={bar.y}
                width={bar.width}
                height={Math.max(bar.height, 0.5)}
                onClick={() => open({ explain: metric, unit: unit.unit, period })}
                fill={bar.isNegative ? "var(--loss)" : i === periods.length - 1 ? "var(--series-1)" : "var(--series-3)"}
                className="cursor-pointer hover:opacity-70"
              >
                <title>{t("units.bar", { period: format.period(period), value: format.figure(figure) })}</title>
              </rect>
            )
          );
        })}
      </svg>
    </li>
  );
}
