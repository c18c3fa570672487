import { ONE, type Rational, rational, ZERO } from "../money/rational.ts";
import type { Metric } from "./metric.ts";

/** The smallest amount a metric's figure can change by, and what it cannot pass: what a figure to aim for must keep to. */
export type Grain = Readonly<{ grain: Rational; least: Rational | null; most: Rational | null }>;

/** Shares of a client make counts of clients and products fractions; hundredths are as fine as anybody aims. */
const HUNDREDTH = rational(1n, 100n);
/** Hundredths of a per cent. */
const BASIS_POINT = rational(1n, 10_000n);
/** Ratings are out of 100 (DATA-CONTRACT.md, ratings). */
const BEST_RATING = rational(100n);
const WHOLE: ReadonlySet<string> = new Set(["contacts", "activities"]);
/** Parts of a whole; other ratios, such as products per client, have no end. */
const PARTS: ReadonlySet<string> = new Set(["workload", "retention"]);

/** Money in minor units, contacts whole, parts of a whole up to 1, ratings up to 100. */
export function grainOf({ code, unit }: Pick<Metric, "code" | "unit">): Grain {
  if (unit === "money") return { grain: ONE, least: null, most: null };
  if (unit === "points") return { grain: HUNDREDTH, least: ZERO, most: BEST_RATING };
  if (PARTS.has(code)) return { grain: BASIS_POINT, least: ZERO, most: ONE };
  return { grain: WHOLE.has(code) ? ONE : HUNDREDTH, least: ZERO, most: null };
}
