"use client";

import { useTranslations } from "next-intl";
import { Change } from "../_components/change.tsx";
import { FigureLink } from "../_explain/figure-link.tsx";
import { type Figure, sizeOf } from "../_format/figures.ts";
import { useFormat } from "../_format/use-format.ts";
import type { BoardData } from "./board-data.ts";
import type { PlaceRow } from "./prepare-rows.ts";

/** "=2" for the eye where a rank is shared; in words for the ear. */
export function RankText({ row: { rank, tied } }: { row: PlaceRow }) {
  const t = useTranslations();
  if (tied === 1) return rank;
  return (
    <>
      <span aria-hidden="true">{`=${rank}`}</span>
      <span className="sr-only">{t("leaderboard.tied", { rank, count: tied })}</span>
    </>
  );
}

/** What is ranked, with its explanation: a figure, or the gain since the period before. */
export function ValueLink({ row: { manager, name, value }, board }: { row: PlaceRow; board: BoardData }) {
  const t = useTranslations();
  const format = useFormat();
  const { metric, comparedWith, view } = board;
  const what = { metric: t(`metric.${metric}`), name };
  if (view === "improvement" && comparedWith !== null) {
    return (
      <FigureLink
        target={{ explain: metric, manager, against: comparedWith }}
        label={t("leaderboard.explain_gain", { ...what, value: format.signed(value), period: format.period(comparedWith) })}
      >
        <Change difference={value} />
      </FigureLink>
    );
  }
  return (
    <FigureLink target={{ explain: metric, manager }} label={t("leaderboard.explain_figure", { ...what, value: format.figure(value) })}>
      {format.figure(value)}
    </FigureLink>
  );
}

/** One of the two figures behind a gain. */
export function PartLink({
  row: { manager, name },
  figure,
  board,
  period,
}: {
  row: PlaceRow;
  figure: Figure | null;
  board: BoardData;
  period: string;
}) {
  const t = useTranslations();
  const format = useFormat();
  if (figure === null) return null;
  return (
    <FigureLink
      target={{ explain: board.metric, manager, ...(period !== board.run.period && { period }) }}
      label={t("leaderboard.explain_part", {
        value: format.figure(figure),
        metric: t(`metric.${board.metric}`),
        name,
        period: format.period(period),
      })}
    >
      {format.figure(figure)}
    </FigureLink>
  );
}

/** What overlays recognise of a manager beside the figure; most have none. */
export function OverlayLink({ row: { manager, name, overlay }, board: { metric } }: { row: PlaceRow; board: BoardData }) {
  const t = useTranslations();
  const format = useFormat();
  if (overlay === null || metric === "activities") return <span className="text-faint">–</span>;
  const value = format.figure(overlay);
  return (
    <FigureLink
      target={{ explain: `overlay_${metric}`, manager }}
      label={t("leaderboard.explain_figure", { value, metric: t(`metric.overlay_${metric}`), name })}
    >
      {value}
    </FigureLink>
  );
}

/** What the board adds up to: the managers on it, or what they gained; house accounts are no part of it. */
export function TotalLink({ total, board: { metric, unit, view, comparedWith } }: { total: Figure; board: BoardData }) {
  const t = useTranslations();
  const format = useFormat();
  const isGain = view === "improvement" && comparedWith !== null;
  return (
    <FigureLink
      target={{ explain: metric, board: true, ...(unit !== null && { unit }), ...(isGain && { against: comparedWith }) }}
      label={t("leaderboard.explain_figure", {
        value: isGain ? format.signed(total) : format.figure(total),
        metric: t(`metric.${metric}`),
        name: t("table.total"),
      })}
      // Rows scroll away close beneath it: it must be large enough to be hit by itself.
      className="inline-block leading-6"
    >
      {isGain ? <Change difference={total} /> : format.figure(total)}
    </FigureLink>
  );
}

type GapProps = { row: PlaceRow; apart: Figure | null; chosen: string; board: BoardData };

/** What separates a place from the chosen one. */
export function Gap({ row: { manager, name }, apart, chosen, board: { metric, view, comparedWith } }: GapProps) {
  const t = useTranslations();
  const format = useFormat();
  if (apart === null) return <span className="text-faint">{t("leaderboard.this_place")}</span>;
  const text = sizeOf(apart) === 0n ? t("leaderboard.the_same") : format.signed(apart);
  return (
    <FigureLink
      target={{ explain: metric, manager, than: chosen, ...(view === "improvement" && comparedWith !== null && { against: comparedWith }) }}
      label={t("leaderboard.explain_figure", { value: text, metric: t("leaderboard.apart"), name })}
      className="figures whitespace-nowrap"
    >
      {text}
    </FigureLink>
  );
}

/** A figure beside the largest: negative ones are drawn in grey. */
export const Bar = ({ bar }: { bar: number }) => (
  <div
    aria-hidden="true"
    className={`h-1 min-w-px rounded-full ${bar < 0 ? "bg-line-strong" : "bg-bar"}`}
    style={{ width: `${Math.abs(bar)}%` }}
  />
);
