import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { days } from "../testing/arbitraries.ts";
import { toDay } from "./day.ts";
import { countedDays, countsDaysEvenly, DAY_COUNTS, type DayCount, yearDays } from "./day-count.ts";

const counted = (basis: DayCount, from: string, to: string) => [countedDays(basis, toDay(from), toDay(to)), yearDays(basis, toDay(from))];

describe("day counts", () => {
  it.each([
    ["ACT/365 counts the days of June over 365", "ACT/365", "1993-06-01", "1993-07-01", [30, 365]],
    ["ACT/365 of a leap year is more than one", "ACT/365", "2024-01-01", "2025-01-01", [366, 365]],
    ["ACT/360 of a year is more than one", "ACT/360", "2026-01-01", "2027-01-01", [365, 360]],
    ["ACT/ACT of a leap year is one", "ACT/ACT", "2024-01-01", "2025-01-01", [366, 366]],
    ["ACT/ACT of any other year is one", "ACT/ACT", "2023-01-01", "2024-01-01", [365, 365]],
    ["30/360 of any month is 30 days", "30/360", "2026-01-01", "2026-02-01", [30, 360]],
    ["30/360: the last of February earns the rest of the thirty", "30/360", "2026-02-28", "2026-03-01", [3, 360]],
    ["30/360: in a leap year it is the 29th that does", "30/360", "2024-02-29", "2024-03-01", [2, 360]],
    ["30/360: the 31st earns nothing", "30/360", "2026-01-30", "2026-01-31", [0, 360]],
    ["30/360 of a year is one", "30/360", "2026-03-15", "2027-03-15", [360, 360]],
  ] as const)("%s", (_name, basis, from, to, expected) => expect(counted(basis, from, to)).toEqual(expected));

  it("of no day are zero", () => {
    for (const basis of DAY_COUNTS) expect(countedDays(basis, toDay("2026-05-05"), toDay("2026-05-05"))).toBe(0);
  });

  it("say that only 30/360 weighs days unevenly", () =>
    expect(DAY_COUNTS.filter(countsDaysEvenly)).toEqual(["ACT/365", "ACT/360", "ACT/ACT"]));

  it("add up over adjoining spans", () => {
    fc.assert(
      fc.property(fc.constantFrom(...DAY_COUNTS), fc.tuple(days(), days(), days()), (basis, unordered) => {
        const [from, middle, to] = unordered.sort((a, b) => a - b) as [number, number, number];
        expect(countedDays(basis, from, middle) + countedDays(basis, middle, to)).toBe(countedDays(basis, from, to));
      }),
    );
  });
});
