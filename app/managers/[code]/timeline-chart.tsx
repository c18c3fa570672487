"use client";

import { useTranslations } from "next-intl";
import { type PointerEvent, type ReactNode, useRef, useState } from "react";
import { useFormat } from "../../_format/use-format.ts";
import type { TimelineData } from "./page-data.ts";
import { nextEventful, type PreparedTimeline } from "./prepare-timeline.ts";
import { TimelineDayPanel, useDayText } from "./timeline-day.tsx";
import { TimelineLanes } from "./timeline-lanes.tsx";

type Props = { manager: string; timeline: PreparedTimeline; events: TimelineData["events"] };

/**
 * The drawing: the balance as a step line, lanes of marks below it on the same axis. A day is chosen with the pointer, or with
 * the arrow keys: an invisible slider over the axis is what keyboards and screen readers use. It needs no measuring, so the
 * server draws it whole.
 */
export function TimelineChart({ manager, timeline, events }: Props) {
  const t = useTranslations();
  const { days, path, ticks, months, heights } = timeline;
  const [chosen, setChosen] = useState(() => nextEventful(days, days.length, -1) ?? days.length - 1);
  const axis = useRef<HTMLDivElement>(null);
  const textOf = useDayText();
  const day = days[chosen];
  const move = ({ clientX }: PointerEvent): void => {
    const box = axis.current?.getBoundingClientRect();
    if (!box || box.width === 0) return;
    const index = Math.floor(((clientX - box.left) / box.width) * days.length);
    setChosen(Math.max(0, Math.min(days.length - 1, index)));
  };
  if (!day) return null;
  const left = (index: number): string => `${((index + 0.5) / days.length) * 100}%`;
  return (
    <div>
      <div className="grid grid-cols-[4rem_minmax(0,1fr)] rounded-md pt-2 has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent">
        <Ticks ticks={ticks} />
        <div ref={axis} className="relative touch-pan-y" onPointerMove={move} onPointerDown={move}>
          <Plot path={path} ticks={ticks} length={days.length} />
          <div aria-hidden="true" className="pointer-events-none absolute inset-y-0 w-px bg-line-strong" style={{ left: left(chosen) }} />
          <div
            aria-hidden="true"
            className="pointer-events-none absolute size-2 -translate-1/2 rounded-full bg-accent"
            style={{ left: left(chosen), top: `${heights[chosen]}%` }}
          />
          <input
            type="range"
            min={0}
            max={days.length - 1}
            value={chosen}
            onChange={(event) => setChosen(Number(event.target.value))}
            aria-label={t("manager.day")}
            aria-valuetext={textOf(day)}
            className="pointer-events-none absolute inset-0 w-full opacity-0"
          />
        </div>
        <TimelineLanes timeline={timeline} events={events} left={left} chosen={chosen} onMove={move} />
        <div />
        <div aria-hidden="true" className="relative h-5 overflow-hidden text-2xs text-muted">
          {months.map(({ period, index }) => (
            <MonthName key={period} period={period} left={`${(index / days.length) * 100}%`} isOneOf={months.length} />
          ))}
        </div>
      </div>
      <TimelineDayPanel manager={manager} timeline={timeline} day={day} onChoose={setChosen} />
    </div>
  );
}

const HEIGHT = "h-48";

const Ticks = ({ ticks }: { ticks: PreparedTimeline["ticks"] }): ReactNode => {
  const format = useFormat();
  return (
    <div aria-hidden="true" className={`figures relative text-2xs text-muted ${HEIGHT}`}>
      {ticks.map(({ value, top }) => (
        <span key={value} className="absolute right-2 -translate-y-1/2" style={{ top: `${top}%` }}>
          {format.compact(value)}
        </span>
      ))}
    </div>
  );
};

/** Stretched to its box; lines keep their width. */
const Plot = ({ path, ticks, length }: { path: string; ticks: PreparedTimeline["ticks"]; length: number }) => (
  <svg viewBox={`0 0 ${length} 100`} preserveAspectRatio="none" aria-hidden="true" className={`block w-full overflow-visible ${HEIGHT}`}>
    {ticks.map(({ value, top }) => (
      <path
        key={value}
        d={`M0 ${top}H${length}`}
        fill="none"
        vectorEffect="non-scaling-stroke"
        className={value === 0 ? "stroke-line-strong" : "stroke-line"}
      />
    ))}
    <path d={path} fill="none" strokeWidth="1.5" vectorEffect="non-scaling-stroke" className="stroke-series-1" />
  </svg>
);

/** Twenty-four names do not fit beside each other: every third is said. */
const ROOMY = 12;

function MonthName({ period, left, isOneOf }: { period: string; left: string; isOneOf: number }) {
  const format = useFormat();
  const isSaid = isOneOf <= ROOMY || Number(period.slice(-2)) % 3 === 1;
  return (
    <span className="absolute top-0 border-l border-line-strong pl-1 whitespace-nowrap" style={{ left }}>
      <span className={isOneOf > 3 && Number(period.slice(-2)) % 3 !== 1 ? "hidden @2xl:inline" : ""}>
        {isSaid && format.monthShort(period)}
      </span>
    </span>
  );
}
