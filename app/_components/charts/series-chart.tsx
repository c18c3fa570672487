"use client";

import { Area, Bar, CartesianGrid, ComposedChart, Line, ReferenceLine, ResponsiveContainer, Tooltip, XAxis, YAxis } from "recharts";
import { useFormat } from "../../_format/use-format.ts";
import { ChartTooltip } from "./chart-tooltip.tsx";
import { AXIS, CURSOR, GRID, MARGIN, seriesColour } from "./theme.ts";

export type Series = Readonly<{ key: string; label: string; kind: "line" | "bar" | "area"; stack?: string; axis?: "left" | "right" }>;

/** One place on the axis. `values` are for the geometry alone; `texts` are the figures as they are read. Null is a gap. */
export type Point = Readonly<{
  key: string;
  label: string;
  title: string;
  values: Readonly<Record<string, number | null>>;
  texts: Readonly<Record<string, string>>;
}>;

export type SeriesChartProps = {
  series: readonly Series[];
  points: readonly Point[];
  /** a place was clicked */
  onPick?: (point: Point, series: string) => void;
  isLegendHidden?: boolean;
  /** the same for several charts side by side */
  domain?: readonly [number, number];
  rightUnit?: (value: number) => string;
};

/** Lines, bars and areas over periods or names. Fills its container; `Chart` loads it when needed. */
export function SeriesChart({ series, points, onPick, isLegendHidden = series.length < 2, domain, rightUnit }: SeriesChartProps) {
  const format = useFormat();
  const data = points.map(({ key, label, values }) => ({ key, label, ...values }));
  const pick = (name: string) => (_: unknown, index: number) => {
    const point = points[index];
    if (point) onPick?.(point, name);
  };
  const common = { isAnimationActive: false, className: onPick ? "cursor-pointer" : "" };
  return (
    <div aria-hidden="true" className="flex h-full flex-col">
      {!isLegendHidden && <Legend series={series} />}
      <div className="min-h-0 flex-1">
        <ResponsiveContainer width="100%" height="100%">
          <ComposedChart data={data} margin={MARGIN} accessibilityLayer={false}>
            <CartesianGrid {...GRID} />
            <XAxis dataKey="label" {...AXIS} interval="equidistantPreserveEnd" minTickGap={16} />
            <YAxis
              yAxisId="left"
              {...AXIS}
              axisLine={false}
              width={52}
              tickFormatter={format.compact}
              {...(domain && { domain: [...domain] })}
            />
            {series.some(({ axis }) => axis === "right") && (
              <YAxis
                yAxisId="right"
                orientation="right"
                {...AXIS}
                axisLine={false}
                width={44}
                tickFormatter={rightUnit ?? format.compact}
              />
            )}
            <ReferenceLine yAxisId="left" y={0} stroke="var(--line-strong)" />
            <Tooltip
              cursor={CURSOR}
              isAnimationActive={false}
              content={({ active, payload }) => active && <Hover points={points} series={series} at={payload?.[0]?.payload?.key} />}
            />
            {series.map(({ key, kind, stack, axis = "left" }, index) => {
              const colour = seriesColour(index);
              if (kind === "bar")
                return (
                  <Bar
                    key={key}
                    {...common}
                    yAxisId={axis}
                    dataKey={key}
                    fill={colour}
                    maxBarSize={40}
                    onClick={pick(key)}
                    {...(stack !== undefined && { stackId: stack })}
                  />
                );
              if (kind === "area")
                return (
                  <Area
                    key={key}
                    {...common}
                    yAxisId={axis}
                    dataKey={key}
                    stroke={colour}
                    fill={colour}
                    fillOpacity={0.15}
                    strokeWidth={1.5}
                    {...(stack !== undefined && { stackId: stack })}
                  />
                );
              return (
                <Line
                  key={key}
                  {...common}
                  yAxisId={axis}
                  dataKey={key}
                  stroke={colour}
                  strokeWidth={1.5}
                  connectNulls={false}
                  dot={{ r: 2, fill: colour, strokeWidth: 0 }}
                  activeDot={{ r: 4, onClick: (_, dot) => pick(key)(null, "index" in dot ? Number(dot.index) : -1) }}
                />
              );
            })}
          </ComposedChart>
        </ResponsiveContainer>
      </div>
    </div>
  );
}

function Hover({ points, series, at }: { points: readonly Point[]; series: readonly Series[]; at: unknown }) {
  const point = points.find(({ key }) => key === at);
  if (!point) return null;
  return (
    <ChartTooltip
      title={point.title}
      lines={series.map(({ key, label }, index) => ({ key, label, text: point.texts[key] ?? "–", colour: seriesColour(index) }))}
    />
  );
}

const Legend = ({ series }: { series: readonly Series[] }) => (
  <ul className="flex flex-wrap gap-x-4 gap-y-1 pb-1 text-xs text-muted">
    {series.map(({ key, label }, index) => (
      <li key={key} className="flex items-center gap-1.5">
        <span className="size-2 rounded-full" style={{ background: seriesColour(index) }} />
        {label}
      </li>
    ))}
  </ul>
);
