import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { days } from "../testing/arbitraries.ts";
import { fromDay, monthIndexOf, monthLength, monthStart, toDay } from "./day.ts";

const monthIndex = (year: number, month: number) => year * 12 + month - 1;

describe("days", () => {
  it.each([
    ["1970-01-01", 0],
    ["1969-12-31", -1],
    ["2000-03-01", 11_017], // 30 years x 365 + 7 leap days + 31 + 29
  ])("%s is day %s", (date, day) => {
    expect(toDay(date)).toBe(day);
    expect(fromDay(day)).toBe(date);
  });

  it.each([
    ["February 1993", 1993, 2, 28],
    ["February 1996, a leap year", 1996, 2, 29],
    ["February 2000, a leap year of the fourth century", 2000, 2, 29],
    ["February 1900, none", 1900, 2, 28],
    ["December", 2026, 12, 31],
  ])("%s has its length", (_name, year, month, length) => expect(monthLength(monthIndex(year, month))).toBe(length));

  it("starts a month on its first day", () => expect(fromDay(monthStart(monthIndex(1993, 6)))).toBe("1993-06-01"));

  it("goes there and back, and every day lies in its month", () => {
    fc.assert(
      fc.property(days(), (day) => {
        expect(toDay(fromDay(day))).toBe(day);
        const month = monthIndexOf(day);
        expect(monthStart(month)).toBeLessThanOrEqual(day);
        expect(day).toBeLessThan(monthStart(month) + monthLength(month));
        expect(fromDay(monthStart(month))).toBe(`${fromDay(day).slice(0, 7)}-01`);
      }),
    );
  });
});
