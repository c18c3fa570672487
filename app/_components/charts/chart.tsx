"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { ChartSkeleton } from "../skeleton.tsx";
import type { SeriesChartProps } from "./series-chart.tsx";

/** The drawing did not come: a lost connection, most likely. The table behind it came with the page. */
function ChartFailed() {
  const t = useTranslations();
  return (
    <p role="alert" className="rounded-md bg-warning-soft px-3 py-2 text-warning">
      {t("chart.failed")}
    </p>
  );
}

/** Loaded after the page: recharts is larger than all else together, and every figure it draws stands in the table behind it. */
const LazyChart = dynamic(() => import("./series-chart.tsx").then(({ SeriesChart }) => SeriesChart), {
  ssr: false,
  loading: ({ error }) => (error ? <ChartFailed /> : <ChartSkeleton height="100%" />),
});

/** Lines, bars and areas (see SeriesChart), in a place of fixed height, so that nothing moves when they arrive. */
export const Chart = ({ height = 220, ...props }: SeriesChartProps & { height?: number }) => (
  <div style={{ height }}>
    <LazyChart {...props} />
  </div>
);
