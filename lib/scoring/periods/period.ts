import { ScoringError } from "../errors.ts";
import { type Day, monthStart } from "./day.ts";

export type PeriodKind = "month" | "quarter" | "year";

/** A calendar month, quarter or year: [start, end) in days, and the running number of its first month. */
export type Period = Readonly<{ code: string; kind: PeriodKind; firstMonth: number; months: number; start: Day; end: Day; days: number }>;

const PERIOD = /^(\d{4})(?:-(?:(0[1-9]|1[0-2])|Q([1-4])))?$/;
const MONTHS: Readonly<Record<PeriodKind, number>> = { month: 1, quarter: 3, year: 12 };

/** Whether a text is a period's code. */
export const isPeriodCode = (text: string): boolean => PERIOD.test(text);

/** "2026-03", "2026-Q1" or "2026" to a period. Throws `period_invalid`. */
export function parsePeriod(code: string): Period {
  const match = PERIOD.exec(code);
  if (!match) throw new ScoringError("period_invalid", { value: code });
  const year = Number(match[1]) * 12;
  if (match[2]) return period("month", year + Number(match[2]) - 1);
  if (match[3]) return period("quarter", year + (Number(match[3]) - 1) * 3);
  return period("year", year);
}

/** The period of the same kind just before. */
export const previousPeriod = ({ kind, firstMonth }: Period): Period => period(kind, firstMonth - MONTHS[kind]);

/** The period of the same kind that follows. */
export const nextPeriod = ({ kind, firstMonth }: Period): Period => period(kind, firstMonth + MONTHS[kind]);

/** A period and those of the same kind before it, oldest first: `count` in all. */
export const lastPeriods = ({ kind, firstMonth }: Period, count: number): Period[] =>
  Array.from({ length: count }, (_, i) => period(kind, firstMonth - (count - 1 - i) * MONTHS[kind]));

/** Whole months, as many as wanted, up to and with a period's last. */
export type MonthSpan = Pick<Period, "firstMonth" | "months" | "start" | "end" | "days">;
export function monthsUpTo({ firstMonth, months, end }: Period, count: number): MonthSpan {
  const first = firstMonth + months - count;
  const start = monthStart(first);
  return { firstMonth: first, months: count, start, end, days: end - start };
}

/** The running numbers of the period's months. */
export const monthsOf = ({ firstMonth, months }: Period): number[] => Array.from({ length: months }, (_, i) => firstMonth + i);

/** The month with this running number, as a period. */
export const monthPeriod = (monthIndex: number): Period => period("month", monthIndex);

function period(kind: PeriodKind, firstMonth: number): Period {
  const months = MONTHS[kind];
  const start = monthStart(firstMonth);
  const end = monthStart(firstMonth + months);
  return { code: periodCode(kind, firstMonth), kind, firstMonth, months, start, end, days: end - start };
}

function periodCode(kind: PeriodKind, firstMonth: number): string {
  const year = String(Math.floor(firstMonth / 12)).padStart(4, "0");
  if (kind === "year") return year;
  if (kind === "quarter") return `${year}-Q${Math.floor((firstMonth % 12) / 3) + 1}`;
  return `${year}-${String((firstMonth % 12) + 1).padStart(2, "0")}`;
}
