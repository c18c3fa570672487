"use client";

import { useTranslations } from "next-intl";
import { parseAsStringLiteral, useQueryState } from "nuqs";
import { useMemo, useState } from "react";
import { Button } from "../_components/button.tsx";
import { ChartFrame } from "../_components/charts/chart-frame.tsx";
import { Segmented } from "../_components/segmented.tsx";
import { useFormat } from "../_format/use-format.ts";
import { bySize, prepareMultiples } from "./prepare-multiples.ts";
import { SCALES } from "./search-params.ts";
import { SeriesTable } from "./series-table.tsx";
import { SmallChartOf } from "./small-chart.tsx";
import type { Comparison } from "./types.ts";

/** More than these are drawn on request. */
const FIRST = 12;
const BOX = { width: 168, height: 48 };

/** One small chart for each unit over the last periods, largest first: the same size, the same periods, the same scale or their own. */
export function Multiples({ comparison }: { comparison: Comparison }) {
  const t = useTranslations();
  const format = useFormat();
  const [scale, setScale] = useQueryState("scale", parseAsStringLiteral(SCALES).withDefault("shared"));
  const [isAll, setAll] = useState(false);
  const { metric, periods, run } = comparison;
  const units = useMemo(() => bySize(comparison.units), [comparison]);
  const charts = useMemo(
    () =>
      prepareMultiples(
        units.map(({ series }) => series),
        scale === "shared",
        BOX,
      ),
    [units, scale],
  );
  const shown = isAll ? units : units.slice(0, FIRST);
  const [first = run.period] = periods;
  return (
    <ChartFrame
      title={t("units.multiples_title", { metric: t(`metric.${metric}`), first: format.period(first), last: format.period(run.period) })}
      text={scale === "shared" ? t("units.multiples_shared") : t("units.multiples_own")}
      beside={
        <Segmented
          label={t("units.scale")}
          name="scale"
          value={scale}
          onChange={(chosen) => setScale(chosen)}
          options={SCALES.map((one) => [one, t(`units.scale_${one}`)])}
        />
      }
      table={<SeriesTable comparison={comparison} />}
    >
      <ul className="grid grid-cols-2 gap-x-6 gap-y-4 @2xl:grid-cols-3 @4xl:grid-cols-4">
        {shown.map((unit, i) => {
          const chart = charts[i];
          return chart && <SmallChartOf key={unit.unit} unit={unit} chart={chart} box={BOX} periods={periods} metric={metric} />;
        })}
      </ul>
      {units.length > shown.length && (
        <p className="pt-3">
          <Button onClick={() => setAll(true)}>{t("units.show_all", { count: units.length })}</Button>
        </p>
      )}
    </ChartFrame>
  );
}
