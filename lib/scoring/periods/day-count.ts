import { type Day, fromDay, toDay } from "./day.ts";

/** How a product counts a year: the part of a yearly rate that one day earns. */
export const DAY_COUNTS = ["ACT/365", "ACT/360", "ACT/ACT", "30/360"] as const;
export type DayCount = (typeof DAY_COUNTS)[number];

/**
 * The days that [from, to) counts for under a basis. 30/360 is the European form (30E/360): the 31st counts nothing, the
 * last of February the rest of 30. Additive over adjoining spans, so a period's margin is the sum of its days'.
 */
export const countedDays = (basis: DayCount, from: Day, to: Day): number => (basis === "30/360" ? thirty(to) - thirty(from) : to - from);

/** The days a year has under a basis; for ACT/ACT those of the calendar year of `day`. */
export function yearDays(basis: DayCount, day: Day): number {
  if (basis === "ACT/365") return 365;
  if (basis !== "ACT/ACT") return 360;
  const start = yearStart(day);
  return nextYearStart(start) - start;
}

/** Whether every day of a month weighs the same: then balance-days alone give the margin. */
export const countsDaysEvenly = (basis: DayCount): boolean => basis !== "30/360";

function thirty(day: Day): number {
  const date = new Date(day * 86_400_000);
  return date.getUTCFullYear() * 360 + date.getUTCMonth() * 30 + Math.min(date.getUTCDate(), 30);
}

const yearStart = (day: Day): Day => toDay(`${fromDay(day).slice(0, 4)}-01-01`);
const nextYearStart = (day: Day): Day => yearStart(yearStart(day) + 366);
