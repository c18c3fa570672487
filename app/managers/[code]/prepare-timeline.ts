import { fromDay, monthIndexOf, monthStart, toDay } from "../../../lib/scoring/periods/day.ts";
import { monthPeriod } from "../../../lib/scoring/periods/period.ts";
import { type Figure, toGeometry } from "../../_format/figures.ts";
import { niceTicks } from "./nice-ticks.ts";
import type { TimelineData } from "./page-data.ts";

type Activity = TimelineData["activities"][number];
type Event = TimelineData["events"][number];
type Move = TimelineData["moves"][number];

/** One day of the axis: what stood at its end, what it changed, and what happened on it. */
export type TimelineDay = Readonly<{
  index: number;
  date: string;
  /** the day before; null on the first day */
  eve: string | null;
  balance: Figure;
  /** since the day before; null on the first day, whose eve is not shown */
  change: Figure | null;
  activities: readonly Activity[];
  events: readonly Event[];
  /** the accounts that moved the balance most, the largest first */
  moves: readonly Move[];
}>;

/** Marks of one kind on the time axis. `days` names each day with something on it, and how much. */
export type Lane = Readonly<{ kind: string; days: readonly Readonly<{ index: number; count: number }>[] }>;

export type PreparedTimeline = Readonly<{
  days: readonly TimelineDay[];
  lanes: readonly Lane[];
  /** a step line in a box as wide as there are days and 100 high, top down */
  path: string;
  /** how far down each day's balance stands, in per cent of the height */
  heights: readonly number[];
  ticks: readonly Readonly<{ value: number; top: number }>[];
  months: readonly Readonly<{ period: string; index: number }>[];
}>;

const TICKS = 4;

/** Lays activities and balances out on one time axis. Numbers are for geometry alone; days carry the figures. */
export function prepareTimeline({ from, balances, events, moves, activities, run }: TimelineData): PreparedTimeline {
  const start = toDay(from);
  const activitiesOn = Map.groupBy(activities, ({ day }) => day);
  const eventsOn = Map.groupBy(events, ({ day }) => day);
  const movesOn = Map.groupBy(moves, ({ day }) => day);
  const money = (minor: bigint): Figure => ({ kind: "money", minor: String(minor), currency: run.baseCurrency });
  const days = balances.map((minor, index): TimelineDay => {
    const before = balances[index - 1];
    return {
      index,
      date: fromDay(start + index),
      eve: before === undefined ? null : fromDay(start + index - 1),
      balance: money(BigInt(minor)),
      change: before === undefined ? null : money(BigInt(minor) - BigInt(before)),
      activities: activitiesOn.get(index) ?? [],
      events: eventsOn.get(index) ?? [],
      moves: movesOn.get(index) ?? [],
    };
  });
  const values = days.map(({ balance }) => toGeometry(balance));
  const { ticks, low, high } = niceTicks(Math.min(...values), Math.max(...values), TICKS);
  const top = (value: number): number => Math.round((1 - (value - low) / (high - low)) * 10_000) / 100;
  const heights = values.map(top);
  return {
    days,
    lanes: lanesOf(activities),
    path: stepPath(heights),
    heights,
    ticks: ticks.map((value) => ({ value, top: top(value) })),
    months: monthsWithin(start, days.length),
  };
}

/** The days on which anything happened or the balance changed: what the table behind the chart lists. */
export const eventfulDays = (days: readonly TimelineDay[]): TimelineDay[] =>
  days.filter(
    ({ activities, events, change }) => activities.length > 0 || events.length > 0 || (change !== null && toGeometry(change) !== 0),
  );

/** The nearest day on one side of a day on which something was logged or an account came or went; null where there is none. */
export function nextEventful(days: readonly TimelineDay[], from: number, step: 1 | -1): number | null {
  for (let index = from + step; index >= 0 && index < days.length; index += step) {
    const day = days[index];
    if (day && (day.activities.length > 0 || day.events.length > 0)) return index;
  }
  return null;
}

/** One lane for each kind, the most frequent first. */
function lanesOf(activities: readonly Activity[]): Lane[] {
  const byKind = [...Map.groupBy(activities, ({ kind }) => kind)].sort(
    ([a, left], [b, right]) => right.length - left.length || (a < b ? -1 : 1),
  );
  return byKind.map(([kind, own]) => ({
    kind,
    days: [...Map.groupBy(own, ({ day }) => day)].map(([index, { length: count }]) => ({ index, count })),
  }));
}

/** A balance stands all day: the line goes across the day, then straight up or down. */
const stepPath = (heights: readonly number[]): string =>
  heights.map((height, index) => `${index === 0 ? `M0 ${height}` : `V${height}`}H${index + 1}`).join("");

function monthsWithin(start: number, length: number): PreparedTimeline["months"] {
  const first = monthIndexOf(start);
  const last = monthIndexOf(start + length - 1);
  return Array.from({ length: last - first + 1 }, (_, i) => ({
    period: monthPeriod(first + i).code,
    index: Math.max(0, monthStart(first + i) - start),
  }));
}
