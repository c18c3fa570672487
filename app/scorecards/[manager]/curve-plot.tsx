import { useTranslations } from "next-intl";
import { useFormat } from "../../_format/use-format.ts";
import type { CardMetric } from "../types.ts";
import { prepareCurve } from "./prepare-curve.ts";

const BOX = { width: 112, height: 34 };
/** For the dot and the line's ends. */
const EDGE = 4;

/** A metric's curve, and where on it the manager stands; a dashed line where the plan is met. */
export function CurvePlot({ metric }: { metric: CardMetric }) {
  const t = useTranslations();
  const format = useFormat();
  const { line, met, here } = prepareCurve(metric, BOX);
  const knots = metric.curve.map(({ at, points }) =>
    t("scorecards.curve_knot", { at: format.percent(at), points: format.decimal(points) }),
  );
  const text = t("scorecards.curve_text", {
    knots: format.list(knots),
    here: metric.attainment === null ? t("scorecards.curve_none") : t("scorecards.curve_here", { at: format.percent(metric.attainment) }),
  });
  return (
    <svg
      role="img"
      aria-label={text}
      width={BOX.width + 2 * EDGE}
      height={BOX.height + 2 * EDGE}
      viewBox={`${-EDGE} ${-EDGE} ${BOX.width + 2 * EDGE} ${BOX.height + 2 * EDGE}`}
      className="block shrink-0"
    >
      <title>{text}</title>
      <line x1={0} x2={BOX.width} y1={BOX.height} y2={BOX.height} stroke="var(--line)" />
      {met !== null && <line x1={met} x2={met} y1={0} y2={BOX.height} stroke="var(--line-strong)" strokeDasharray="2 3" />}
      <polyline
        points={line.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(" ")}
        fill="none"
        stroke="var(--muted)"
        strokeWidth={1.25}
      />
      {here && (
        <>
          <line x1={here.x} x2={here.x} y1={here.y} y2={BOX.height} stroke="var(--accent)" strokeWidth={1} />
          <circle cx={here.x} cy={here.y} r={3.5} fill="var(--accent)" />
        </>
      )}
    </svg>
  );
}
