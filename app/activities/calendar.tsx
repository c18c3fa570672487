"use client";

import { useLocale, useTranslations } from "next-intl";
import { type KeyboardEvent, useRef, useState } from "react";
import { useFormat } from "../_format/use-format.ts";
import type { Month } from "./log-data.ts";
import { type CalendarDay, dayAfterKey, monthAway, prepareCalendar } from "./prepare-calendar.ts";

type Props = {
  month: Month;
  kind: string | null;
  day: string | null;
  firstWeekday: number;
  onDay: (day: string | null) => unknown;
  onMonth: (month: string) => unknown;
};

/** How strongly a day is shaded. Written out, so that Tailwind finds them. */
const SHADES = ["bg-surface", "bg-accent/8", "bg-accent/15", "bg-accent/25", "bg-accent/35"] as const;
/** 1970-01-04 was a Sunday. */
const SUNDAY = Date.UTC(1970, 0, 4);
const DAY_MS = 86_400_000;
const PAGES: Readonly<Record<string, number>> = { PageUp: -1, PageDown: 1 };

/**
 * A month with what was done on each day. One day can be reached by Tab; arrows go on from there, Page Up and Down turn the
 * month, Enter opens the day.
 */
export function Calendar({ month, kind, day, firstWeekday, onDay, onMonth }: Props) {
  const t = useTranslations();
  const format = useFormat();
  const grid = useRef<HTMLTableElement>(null);
  const [focused, setFocused] = useState<string | null>(null);
  const isHere = (one: string | null): one is string => one !== null && one >= month.from && one < month.to;
  const reachable = [focused, day, month.today].find(isHere) ?? month.from;
  const onKeyDown = (event: KeyboardEvent, from: string): void => {
    const pages = PAGES[event.key];
    if (pages !== undefined) {
      event.preventDefault();
      onMonth(monthAway(month.month, pages));
      return;
    }
    const there = dayAfterKey(event.key, from, month, firstWeekday);
    if (there === null) return;
    event.preventDefault();
    setFocused(there);
    grid.current?.querySelector<HTMLElement>(`[data-day="${there}"]`)?.focus();
  };
  return (
    <div className="px-4 sm:px-6">
      <table
        ref={grid}
        aria-label={t("activities.calendar_of", { month: format.period(month.month) })}
        className="w-full table-fixed border-collapse"
      >
        <Weekdays firstWeekday={firstWeekday} />
        <tbody>
          {prepareCalendar(month, firstWeekday, kind).map((week, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: weeks have no other name than their place.
            <tr key={index}>
              {week.map((one, place) =>
                one === null ? (
                  // biome-ignore lint/suspicious/noArrayIndexKey: empty places neither.
                  <td key={place} className="border border-line bg-canvas" />
                ) : (
                  <td key={one.day} className="border border-line p-0">
                    <DayButton
                      one={one}
                      isChosen={one.day === day}
                      isToday={one.day === month.today}
                      tabIndex={one.day === reachable ? 0 : -1}
                      onChoose={() => {
                        setFocused(one.day);
                        onDay(one.day === day ? null : one.day);
                      }}
                      onKeyDown={(event) => onKeyDown(event, one.day)}
                    />
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Weekdays({ firstWeekday }: { firstWeekday: number }) {
  const locale = useLocale();
  const name = (place: number, weekday: "short" | "long"): string =>
    new Intl.DateTimeFormat(locale, { weekday, timeZone: "UTC" }).format(new Date(SUNDAY + ((firstWeekday + place) % 7) * DAY_MS));
  return (
    <thead>
      <tr>
        {Array.from({ length: 7 }, (_, place) => (
          <th
            key={name(place, "long")}
            scope="col"
            abbr={name(place, "long")}
            className="px-1.5 pb-1 text-left text-xs font-normal text-muted"
          >
            {name(place, "short")}
          </th>
        ))}
      </tr>
    </thead>
  );
}

type DayProps = {
  one: CalendarDay;
  isChosen: boolean;
  isToday: boolean;
  tabIndex: number;
  onChoose: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
};

const LISTED = 3;

function DayButton({ one: { day, date, count, kinds, level }, isChosen, isToday, tabIndex, onChoose, onKeyDown }: DayProps) {
  const t = useTranslations();
  const format = useFormat();
  const list = format.list(kinds.map((sum) => t("activities.kind_count", { kind: sum.kind, count: sum.count })));
  return (
    <button
      type="button"
      data-day={day}
      tabIndex={tabIndex}
      aria-pressed={isChosen}
      aria-current={isToday ? "date" : undefined}
      aria-label={t("activities.day_label", { day: format.day(day), count, kinds: list })}
      onClick={onChoose}
      onKeyDown={onKeyDown}
      className={`figures relative flex h-12 w-full cursor-pointer flex-col items-start overflow-hidden px-1.5 py-1 text-left hover:outline-2 hover:-outline-offset-2 hover:outline-line-strong focus-visible:z-10 @2xl:h-20 ${SHADES[level] ?? SHADES[0]} ${isChosen ? "ring-2 ring-accent ring-inset" : ""}`}
    >
      <span className="flex h-5 w-full items-center justify-between gap-1">
        <span
          className={`text-xs ${isToday ? "rounded-full bg-accent px-1.5 font-semibold text-on-accent" : level > 0 ? "text-ink" : "text-muted"}`}
        >
          {date}
        </span>
        {count > 0 && <span className="font-semibold">{format.count(count)}</span>}
      </span>
      <span aria-hidden="true" className="mt-0.5 hidden w-full text-2xs @2xl:block">
        {kinds.slice(0, LISTED).map((sum) => (
          <span key={sum.kind} className="flex justify-between gap-1">
            <span className="truncate">{sum.kind}</span>
            <span>{format.count(sum.count)}</span>
          </span>
        ))}
      </span>
    </button>
  );
}
