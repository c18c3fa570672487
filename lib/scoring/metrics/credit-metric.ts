import { fact, label, productOf, type Step, stored, sumOf } from "../explanation/step.ts";
import { type Rational, rational } from "../money/rational.ts";
import type { CreditColumn, CreditFigure, MetricScope, SegmentFigure, WorkFacts } from "./facts.ts";
import type { Metric } from "./metric.ts";

/**
 * Metrics that add up columns of the stored credit; narrowed by client segment, the exact parts of it that came from their clients.
 * Volumes are weighed by the product's coefficient, money never is.
 */
export function creditMetric(code: string, columns: readonly CreditColumn[], combine: Metric["combine"]): Metric {
  return {
    code,
    unit: "money",
    direction: "higher",
    combine,
    scopes: ["products", "segments", "team"],
    needs: "credit",
    measure(facts, scope) {
      const lines = scope.segments === undefined ? facts.credit : facts.segmentCredit.filter(({ segment }) => scope.segments?.has(segment));
      const inside = lines.filter((line) => inScope(line, scope));
      if (inside.length === 0) return null;
      const steps = columns.flatMap((column) => inside.map((line) => lineStep(facts, line, column)));
      return sumOf({ label: label("metric", { metric: code }), unit: "money", currency: facts.baseCurrency }, steps);
    },
  };
}

type Line = CreditFigure | SegmentFigure;

const inScope = ({ product, source }: Line, { products, team }: MetricScope): boolean =>
  (products === undefined || products.has(product)) && (team !== "own" || source !== "split");

function lineStep({ period, version, baseCurrency, coefficients }: WorkFacts, line: Line, column: CreditColumn): Step {
  const { manager, unit, product, currency, source } = line;
  const place = { product, unit, currency, source };
  const name = "segment" in line ? label("segment_line", { ...place, segment: line.segment }) : label("credit_line", place);
  const text = { label: name, unit: "money", currency: baseCurrency } as const;
  const holder = source === "house" ? { house: true } : { manager, source };
  const clients = "segment" in line ? { by: "segment", value: line.segment } : {};
  const figure = {
    explain: column,
    period: period.code,
    version: version ?? undefined,
    ...holder,
    ...clients,
    booked: unit,
    product,
    currency,
  };
  const value = exactOf(line[column]);
  const step = version === null ? fact(text, value) : stored(text, value, figure);
  const coefficient = column === "adb" || column === "closing" ? coefficients.get(product) : undefined;
  if (!coefficient) return step;
  const weight = fact({ label: label("metric_coefficient", { product }), unit: "weight" }, coefficient);
  return productOf({ ...text, label: label("metric_weighted", { product }) }, [step, weight]);
}

const exactOf = (value: bigint | Rational): Rational => (typeof value === "bigint" ? rational(value) : value);
