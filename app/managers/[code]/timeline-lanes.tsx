import { useTranslations } from "next-intl";
import { Fragment, type PointerEvent, type ReactNode } from "react";
import { DownIcon, UpIcon } from "../../_components/icons.tsx";
import type { TimelineData } from "./page-data.ts";
import type { PreparedTimeline } from "./prepare-timeline.ts";

type Events = TimelineData["events"];
type Props = {
  timeline: PreparedTimeline;
  events: Events;
  /** where a day stands, in CSS */
  left: (index: number) => string;
  chosen: number;
  onMove: (event: PointerEvent) => void;
};

/** Marks below the line, on the same axis: a lane for accounts that came and went, one for each kind of activity. */
export function TimelineLanes({ timeline, events, left, chosen, onMove }: Props) {
  const t = useTranslations();
  return (
    <>
      <div className="col-span-2 h-2" />
      {events.length > 0 && (
        <LaneRow name={t("manager.accounts")} at={left(chosen)} onMove={onMove}>
          {events.map(({ day, kind }) => (
            <Came key={`${day} ${kind}`} kind={kind} left={left(day)} />
          ))}
        </LaneRow>
      )}
      {timeline.lanes.map(({ kind, days }) => (
        <Fragment key={kind}>
          <LaneRow name={kind} at={left(chosen)} onMove={onMove}>
            {days.map(({ index, count }) => (
              <span
                key={index}
                className={`absolute top-1/2 -translate-1/2 rounded-full bg-series-4 ${count > 1 ? "size-2.5" : "size-1.5"} ${index === chosen ? "bg-accent!" : ""}`}
                style={{ left: left(index) }}
              />
            ))}
          </LaneRow>
        </Fragment>
      ))}
    </>
  );
}

type RowProps = { name: string; at: string; onMove: (event: PointerEvent) => void; children: ReactNode };

const LaneRow = ({ name, at, onMove, children }: RowProps) => (
  <>
    <div aria-hidden="true" title={name} className="h-5 truncate pr-2 text-right text-2xs leading-5 text-muted">
      {name}
    </div>
    <div aria-hidden="true" className="relative h-5 touch-pan-y border-t border-line" onPointerMove={onMove} onPointerDown={onMove}>
      <span className="absolute inset-y-0 w-px bg-line-strong" style={{ left: at }} />
      {children}
    </div>
  </>
);

/** Accounts that came point up, accounts that went point down. */
function Came({ kind, left }: { kind: Events[number]["kind"]; left: string }) {
  const isIn = kind === "opened" || kind === "taken";
  const Icon = isIn ? UpIcon : DownIcon;
  return <Icon className={`absolute top-1/2 size-3 -translate-1/2 ${isIn ? "text-gain" : "text-loss"}`} style={{ left }} />;
}
