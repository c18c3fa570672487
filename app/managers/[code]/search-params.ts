import { createLoader, parseAsNumberLiteral } from "nuqs/server";

/** Months that the time axis can show. */
export const RANGES = [1, 3, 6, 12, 24] as const;
export type Range = (typeof RANGES)[number];

export const managerParsers = { months: parseAsNumberLiteral(RANGES) };
export const loadManagerParams = createLoader(managerParsers);

const LONGEST = 24;
const MONTHS_BEFORE = 2;

/** What the axis shows unless asked: the period and at least two months before it, so that a cause stands beside its effect. */
export const usualRange = (periodMonths: number): Range => RANGES.find((range) => range >= periodMonths + MONTHS_BEFORE) ?? LONGEST;
