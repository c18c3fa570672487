"use client";

import { useTranslations } from "next-intl";
import { useWatch } from "react-hook-form";
import { useFormat } from "../../_format/use-format.ts";
import type { Draft } from "./draft.ts";
import { scale, tierLines } from "./plot.ts";

const WIDTH = 420;
const HEIGHT = 170;
const [LEFT, RIGHT, TOP, BOTTOM] = [52, 408, 12, 142];

/** What the tiers pay for an amount; the table beside it says the same in figures. */
export function TierPlot() {
  const t = useTranslations("rules");
  const format = useFormat();
  const [rule, tiers] = useWatch<Draft, ["rule", "tiers"]>({ name: ["rule", "tiers"] });
  const lines = rule === "" ? [] : tierLines(rule, tiers);
  const all = lines.flat();
  if (all.length === 0) return null;
  const [xs, ys] = [all.map(([amount]) => amount), all.map(([, paid]) => paid)];
  const x = scale([0, ...xs], LEFT, RIGHT);
  const y = scale([0, ...ys], BOTTOM, TOP);
  const [right, top] = [Math.max(...xs), Math.max(...ys)];
  return (
    <figure className="m-0 max-w-2xl">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className="w-full" aria-hidden="true">
        {[0, top / 2, top].map((value) => (
          <g key={value}>
            <line x1={LEFT} x2={RIGHT} y1={y(value)} y2={y(value)} className="stroke-line" />
            <text x={LEFT - 6} y={y(value) + 3} textAnchor="end" className="fill-muted text-2xs">
              {format.compact(value)}
            </text>
          </g>
        ))}
        {[0, right / 2, right].map((value) => (
          <text key={value} x={x(value)} y={BOTTOM + 15} textAnchor="middle" className="fill-muted text-2xs">
            {format.compact(value)}
          </text>
        ))}
        {lines.map((line) => (
          <polyline
            key={line.map(([amount]) => amount).join()}
            points={line.map(([amount, paid]) => `${x(amount)},${y(paid)}`).join(" ")}
            fill="none"
            className="stroke-accent"
            strokeWidth="2"
          />
        ))}
      </svg>
      <figcaption className="text-xs text-muted">{t("tier_plot")}</figcaption>
    </figure>
  );
}
