"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, type PointerEvent, useRef } from "react";
import { useFormat } from "../../_format/use-format.ts";
import type { KnotDraft } from "./draft.ts";
import { knotDots, scale } from "./plot.ts";

type Props = { curve: readonly KnotDraft[]; name: string; onMove: (index: number, knot: KnotDraft) => void };

const WIDTH = 320;
const HEIGHT = 150;
const [LEFT, RIGHT, TOP, BOTTOM] = [34, 308, 12, 124];
/** Steps of a knot that is dragged or moved by the arrow keys, in hundredths of an attainment and points; Shift goes by one. */
const STEP = 5;

/** Hundredths as a decimal without needless zeros: 150 is "1.5". */
const hundredths = (value: number): string => (value / 100).toFixed(2).replace(/\.?0+$/, "");

/** The curve from attainment to points. Its knots can be dragged, or moved by the arrow keys. */
export function CurvePlot({ curve, name, onMove }: Props) {
  const t = useTranslations("rules");
  const format = useFormat();
  const svg = useRef<SVGSVGElement>(null);
  const dots = knotDots(curve);
  if (dots.length === 0) return null;
  const [xs, ys] = [dots.map(({ x }) => x), dots.map(({ y }) => y)];
  const [low, high] = [Math.min(0, ...xs), Math.max(1, ...xs) * 1.1];
  const [bottom, top] = [Math.min(0, ...ys), Math.max(100, ...ys)];
  const x = scale([low, high], LEFT, RIGHT);
  const y = scale([bottom, top], BOTTOM, TOP);
  const [first, last] = [dots[0], dots.at(-1)];
  const line = [[low, first?.y ?? 0], ...dots.map((dot) => [dot.x, dot.y]), [high, last?.y ?? 0]] as [number, number][];

  const move = (index: number, at: number, points: number): void =>
    onMove(index, { at: hundredths(Math.max(0, Math.round(at))), points: String(Math.max(0, Math.round(points))) });
  const onKeyDown = (event: KeyboardEvent, { index, x: at, y: points }: (typeof dots)[number]): void => {
    const by = event.shiftKey ? 1 : STEP;
    const [right, up] = (
      { ArrowRight: [by, 0], ArrowLeft: [-by, 0], ArrowUp: [0, by], ArrowDown: [0, -by] } as Record<string, [number, number]>
    )[event.key] ?? [0, 0];
    if (right === 0 && up === 0) return;
    event.preventDefault();
    move(index, at * 100 + right, points + up);
  };
  const onPointerMove = (event: PointerEvent, index: number): void => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId) || !svg.current) return;
    const box = svg.current.getBoundingClientRect();
    const [across, down] = [((event.clientX - box.left) / box.width) * WIDTH, ((event.clientY - box.top) / box.height) * HEIGHT];
    const at = low + ((across - LEFT) / (RIGHT - LEFT)) * (high - low);
    const points = bottom + ((BOTTOM - down) / (BOTTOM - TOP)) * (top - bottom);
    move(index, Math.round((at * 100) / STEP) * STEP, Math.round(points / STEP) * STEP);
  };

  return (
    <svg ref={svg} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className="w-full max-w-md select-none">
      <title>{t("curve_plot", { name })}</title>
      {[bottom, 100, top]
        .filter((value, i, all) => all.indexOf(value) === i)
        .map((value) => (
          <g key={value}>
            <line x1={LEFT} x2={RIGHT} y1={y(value)} y2={y(value)} className="stroke-line" />
            <text x={LEFT - 5} y={y(value) + 3} textAnchor="end" className="fill-muted text-2xs">
              {format.compact(value)}
            </text>
          </g>
        ))}
      {[low, 1, ...xs]
        .filter((value, i, all) => all.indexOf(value) === i)
        .map((value) => (
          <text key={value} x={x(value)} y={BOTTOM + 14} textAnchor="middle" className="fill-muted text-2xs">
            {format.percent(value.toFixed(2))}
          </text>
        ))}
      <line x1={x(1)} x2={x(1)} y1={TOP} y2={BOTTOM} className="stroke-line-strong" strokeDasharray="2 3" />
      <polyline
        points={line.map(([at, points]) => `${x(at)},${y(points)}`).join(" ")}
        fill="none"
        className="stroke-accent"
        strokeWidth="2"
      />
      {dots.map((dot) => (
        <g
          key={dot.index}
          tabIndex={0}
          role="slider"
          aria-label={t("knot", { row: dot.index + 1 })}
          aria-valuenow={dot.y}
          aria-valuetext={t("knot_value", { at: curve[dot.index]?.at ?? "", points: curve[dot.index]?.points ?? "" })}
          onKeyDown={(event) => onKeyDown(event, dot)}
          onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
          onPointerMove={(event) => onPointerMove(event, dot.index)}
          className="group cursor-grab touch-none outline-none"
        >
          <circle cx={x(dot.x)} cy={y(dot.y)} r="14" className="fill-transparent" />
          <circle
            cx={x(dot.x)}
            cy={y(dot.y)}
            r="5"
            className="fill-surface stroke-accent group-focus-visible:fill-accent group-focus-visible:stroke-ink"
            strokeWidth="2"
          />
        </g>
      ))}
    </svg>
  );
}
