import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromDay, monthLength, monthStart } from "../../lib/scoring/periods/day.ts";
import { dayAfterKey, monthAway, prepareCalendar, sumKinds, weekdayOf } from "./prepare-calendar.ts";

const monthAt = (index: number) => ({ from: fromDay(monthStart(index)), to: fromDay(monthStart(index + 1)) });
const JUNE_1993 = 1993 * 12 + 5;
const june = { ...monthAt(JUNE_1993), days: [
  { day: "1993-06-01", kind: "call", count: 3 },
  { day: "1993-06-01", kind: "visit", count: 5 },
  { day: "1993-06-30", kind: "call", count: 1 },
] }; // biome-ignore format: a small table

const anyMonth = fc.integer({ min: 1900 * 12, max: 2200 * 12 });
const anyFirst = fc.integer({ min: 0, max: 6 });

describe("a month of the log as weeks", () => {
  it("has every day of the month once and in order, each under its weekday", () => {
    fc.assert(
      fc.property(anyMonth, anyFirst, (index, firstWeekday) => {
        const weeks = prepareCalendar({ ...monthAt(index), days: [] }, firstWeekday, null);
        const days = weeks.flat().filter((day) => day !== null);
        expect(days.map(({ date }) => date)).toEqual(Array.from({ length: monthLength(index) }, (_, i) => i + 1));
        for (const week of weeks) {
          expect(week).toHaveLength(7);
          expect(week.some((day) => day !== null)).toBe(true);
          for (const [place, day] of week.entries()) if (day) expect(new Date(day.day).getUTCDay()).toBe((firstWeekday + place) % 7);
        }
      }),
    );
  });

  it("counts all kinds, or one, and shades against the fullest day", () => {
    const days = (kind: string | null) =>
      prepareCalendar(june, 1, kind)
        .flat()
        .filter((day) => day !== null);
    const [first, second, last] = [days(null)[0], days(null)[1], days(null)[29]];
    expect(first).toMatchObject({
      count: 8,
      level: 4,
      kinds: [
        { kind: "visit", count: 5 },
        { kind: "call", count: 3 },
      ],
    });
    expect(second).toMatchObject({ count: 0, level: 0 });
    expect(last).toMatchObject({ count: 1, level: 1 });
    expect(days("call")[0]).toMatchObject({ count: 3, level: 4 });
  });

  it("June 1993 began on a Tuesday: one empty place in weeks from Monday, two in weeks from Sunday", () => {
    expect(prepareCalendar(june, 1, null)[0]?.filter((day) => day === null)).toHaveLength(1);
    expect(prepareCalendar(june, 0, null)[0]?.filter((day) => day === null)).toHaveLength(2);
  });

  it("sums kinds, the most frequent first", () => {
    expect(sumKinds(june.days)).toEqual([
      { kind: "visit", count: 5 },
      { kind: "call", count: 4 },
    ]);
  });

  it("arrow keys stay in the month; Home and End go to the ends of the week", () => {
    const key = (name: string, day: string) => dayAfterKey(name, day, june, 1);
    expect(key("ArrowRight", "1993-06-01")).toBe("1993-06-02");
    expect(key("ArrowDown", "1993-06-01")).toBe("1993-06-08");
    expect(key("ArrowLeft", "1993-06-01")).toBe("1993-06-01");
    expect(key("ArrowDown", "1993-06-28")).toBe("1993-06-28");
    expect(key("Home", "1993-06-03")).toBe("1993-06-01");
    expect(key("End", "1993-06-03")).toBe("1993-06-06");
    expect(key("Enter", "1993-06-03")).toBeNull();
  });

  it("goes from month to month over the turn of the year", () => {
    expect(monthAway("2026-01", -1)).toBe("2025-12");
    expect(monthAway("2025-12", 1)).toBe("2026-01");
    expect(weekdayOf(0)).toBe(4);
  });
});
