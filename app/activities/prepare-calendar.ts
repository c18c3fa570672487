import { fromDay, toDay } from "../../lib/scoring/periods/day.ts";

export type KindCount = Readonly<{ kind: string; count: number }>;
/** One day of the calendar. `level` is 0 without anything, else 1 to 4: how much, against the fullest day. Geometry only. */
export type CalendarDay = Readonly<{ day: string; date: number; count: number; kinds: readonly KindCount[]; level: number }>;
/** Seven places; null where the week reaches into another month. */
export type Week = readonly (CalendarDay | null)[];

const LEVELS = 4;
/** 1970-01-01 was a Thursday. */
const THURSDAY = 4;

export const weekdayOf = (day: number): number => (((day + THURSDAY) % 7) + 7) % 7;

type Counts = readonly Readonly<{ day: string; kind: string; count: number }>[];

/**
 * A month as weeks: every day once, in order, under its weekday. `firstWeekday` is the one a week begins with (0: Sunday);
 * `kind` narrows the counts.
 */
export function prepareCalendar(
  { from, to, days }: Readonly<{ from: string; to: string; days: Counts }>,
  firstWeekday: number,
  kind: string | null,
): Week[] {
  const byDay = Map.groupBy(
    days.filter((one) => kind === null || one.kind === kind),
    ({ day }) => day,
  );
  const sums = new Map([...byDay].map(([day, counts]) => [day, counts.reduce((sum, { count }) => sum + count, 0)]));
  const most = Math.max(0, ...sums.values());
  const [first, end] = [toDay(from), toDay(to)];
  const before = (weekdayOf(first) - firstWeekday + 7) % 7;
  const places: (CalendarDay | null)[] = Array.from({ length: before }, () => null);
  for (let day = first; day < end; day++) {
    const name = fromDay(day);
    const count = sums.get(name) ?? 0;
    places.push({ day: name, date: day - first + 1, count, kinds: kindsOf(byDay.get(name) ?? []), level: levelOf(count, most) });
  }
  while (places.length % 7 !== 0) places.push(null);
  return Array.from({ length: places.length / 7 }, (_, week) => places.slice(week * 7, week * 7 + 7));
}

const kindsOf = (counts: Counts): KindCount[] => counts.map(({ kind, count }) => ({ kind, count })).sort((a, b) => b.count - a.count);

const levelOf = (count: number, most: number): number => (most === 0 ? 0 : Math.ceil((count * LEVELS) / most));

/** What stands of each kind in the whole month, the most frequent first. */
export function sumKinds(days: Counts): KindCount[] {
  const sums = new Map<string, number>();
  for (const { kind, count } of days) sums.set(kind, (sums.get(kind) ?? 0) + count);
  return [...sums].map(([kind, count]) => ({ kind, count })).sort((a, b) => b.count - a.count || a.kind.localeCompare(b.kind));
}

/** Where an arrow key leads from a day: never out of the month. */
export function dayAfterKey(
  key: string,
  day: string,
  { from, to }: Readonly<{ from: string; to: string }>,
  firstWeekday: number,
): string | null {
  const here = toDay(day);
  const inWeek = (weekdayOf(here) - firstWeekday + 7) % 7;
  const steps: Readonly<Record<string, number>> = {
    ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7, Home: -inWeek, End: 6 - inWeek,
  }; // biome-ignore format: a small table
  const step = steps[key];
  if (step === undefined) return null;
  const [first, last] = [toDay(from), toDay(to) - 1];
  const there = here + step;
  if (key === "Home" || key === "End") return fromDay(Math.min(last, Math.max(first, there)));
  return there < first || there > last ? day : fromDay(there);
}

/** The month some months away: "2026-01" and -1 give "2025-12". */
export function monthAway(month: string, by: number): string {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + by;
  return `${String(Math.floor(index / 12)).padStart(4, "0")}-${String((index % 12) + 1).padStart(2, "0")}`;
}

/** The next day; of what is no day, the text itself: the server says what is wrong with it. */
export const dayAfter = (day: string): string => (/^\d{4}-\d{2}-\d{2}$/.test(day) ? fromDay(toDay(day) + 1) : day);

type WeekInfo = Readonly<{ firstDay: number }>;

/** The day that weeks begin with where a language is spoken: Monday unless the runtime knows better. */
export function firstWeekdayOf(locale: string): number {
  // Younger than TypeScript's library knows.
  const known = new Intl.Locale(locale) as Intl.Locale & { getWeekInfo?: () => WeekInfo };
  return (known.getWeekInfo?.().firstDay ?? 1) % 7;
}
