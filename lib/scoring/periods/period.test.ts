import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromDay } from "./day.ts";
import { lastPeriods, monthPeriod, monthsOf, monthsUpTo, parsePeriod, previousPeriod } from "./period.ts";

describe("periods", () => {
  it.each([
    ["1993-06", "month", "1993-06-01", "1993-07-01", 30],
    ["2026-12", "month", "2026-12-01", "2027-01-01", 31],
    ["2026-Q1", "quarter", "2026-01-01", "2026-04-01", 90],
    ["2024-Q1", "quarter", "2024-01-01", "2024-04-01", 91],
    ["2026-Q4", "quarter", "2026-10-01", "2027-01-01", 92],
    ["2024", "year", "2024-01-01", "2025-01-01", 366],
  ])("%s is a %s from %s to %s", (code, kind, start, end, days) => {
    const period = parsePeriod(code);
    expect({ ...period, start: fromDay(period.start), end: fromDay(period.end) }).toMatchObject({ code, kind, start, end, days });
  });

  it.each(["", "26-01", "2026-13", "2026-00", "2026-Q5", "2026-Q0", "2026-1", "2026-q1", "2026-01-01", "2026-01 ", "2026-"])(
    "refuses %j",
    (code) => expect(() => parsePeriod(code)).toThrow("period_invalid"),
  );

  it.each([
    ["2026-01", "2025-12"],
    ["2026-Q1", "2025-Q4"],
    ["2026", "2025"],
  ])("before %s comes %s", (code, before) => expect(previousPeriod(parsePeriod(code)).code).toBe(before));

  const codes = fc
    .tuple(fc.integer({ min: 1900, max: 2100 }), fc.constantFrom("", "-01", "-02", "-12", "-Q1", "-Q2", "-Q4"))
    .map(([year, rest]) => `${year}${rest}`);

  it("are made of their months, without a gap", () => {
    fc.assert(
      fc.property(codes, (code) => {
        const period = parsePeriod(code);
        const months = monthsOf(period).map(monthPeriod);
        expect(period.code).toBe(code);
        expect(months[0]?.start).toBe(period.start);
        expect(months.at(-1)?.end).toBe(period.end);
        expect(months.reduce((days, month) => days + month.days, 0)).toBe(period.days);
        expect(months.every((month) => parsePeriod(month.code).start === month.start)).toBe(true);
      }),
    );
  });

  it("and those of its kind before it come oldest first", () => {
    expect(lastPeriods(parsePeriod("2026-02"), 3).map(({ code }) => code)).toEqual(["2025-12", "2026-01", "2026-02"]);
    expect(lastPeriods(parsePeriod("2026-Q1"), 2).map(({ code }) => code)).toEqual(["2025-Q4", "2026-Q1"]);
  });

  it("ends with whole months, more or fewer than its own", () => {
    const dates = (code: string, count: number) => {
      const { start, end, days } = monthsUpTo(parsePeriod(code), count);
      return [fromDay(start), fromDay(end), days];
    };
    expect(dates("2026-01", 3)).toEqual(["2025-11-01", "2026-02-01", 92]);
    expect(dates("2026-Q1", 1)).toEqual(["2026-03-01", "2026-04-01", 31]);
  });

  it("adjoin the one before", () => {
    fc.assert(fc.property(codes, (code) => previousPeriod(parsePeriod(code)).end === parsePeriod(code).start));
  });
});
