import { grainOf } from "../../../lib/scoring/metrics/grain.ts";
import { metricOf } from "../../../lib/scoring/metrics/registry.ts";
import { parseDecimal, toFixedDecimal } from "../../../lib/scoring/money/decimal-text.ts";
import { formatMinor } from "../../../lib/scoring/money/minor.ts";
import { compare, ONE, type Rational, roundHalfEven } from "../../../lib/scoring/money/rational.ts";

/** A figure of a metric as it is read: money in major units, parts of a whole in per cent ("0.3333" is 33.33 %), else a number. */
export type MetricFigure = Readonly<{ as: "money" | "percent" | "number"; text: string }>;

const PLACES = 2;
const PERCENT_PLACES = 4;

/** What a metric's figures are read as. */
export function readAs(code: string): MetricFigure["as"] {
  const metric = metricOf(code);
  if (metric?.unit === "money") return "money";
  const most = metric && grainOf(metric).most;
  return metric?.unit === "ratio" && most && compare(most, ONE) === 0 ? "percent" : "number";
}

/** Rounded half-even for reading; money in minor units of `currency` becomes major units. */
export function metricFigure(code: string, value: Rational, currency: string): MetricFigure {
  const as = readAs(code);
  if (as === "money") return { as, text: formatMinor(roundHalfEven(value), currency) };
  return { as, text: as === "percent" ? toFixedDecimal(value, PERCENT_PLACES) : brief(toFixedDecimal(value, PLACES)) };
}

export const metricFigureOrNone = (code: string, value: Rational | null, currency: string): MetricFigure | null =>
  value && metricFigure(code, value, currency);

/** Points with two decimals. */
export const pointsText = (value: Rational): string => toFixedDecimal(value, PLACES);
/** An attainment or a share as a ratio that is read in per cent, with one decimal of it. */
export const attainmentText = (value: Rational): string => toFixedDecimal(value, 3);

const MOST_PLACES = 12;

/**
 * A score with two decimals, or as many more as it takes that rounding moves it across none of the bounds: a score of 84.999 beside
 * a band that begins at 85 must not read as 85.00.
 */
export function scoreText(score: Rational, bounds: readonly Rational[]): string {
  for (let places = PLACES; places < MOST_PLACES; places += 1) {
    const text = toFixedDecimal(score, places);
    const rounded = parseDecimal(text);
    if (bounds.every((bound) => compare(rounded, bound) >= 0 === compare(score, bound) >= 0)) return text;
  }
  return toFixedDecimal(score, MOST_PLACES);
}

/** "12.50" to "12.5", "12.00" to "12". */
const brief = (text: string): string => text.replace(/\.?0+$/, "");
