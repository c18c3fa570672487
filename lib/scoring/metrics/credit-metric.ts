import { fact, label, productOf, type Step, stored, sumOf } from "../explanation/step.ts";
import { rational } from "../money/rational.ts";
import type { CreditFigure, MetricScope, WorkFacts } from "./facts.ts";
import type { Metric } from "./metric.ts";

type Column = "adb" | "closing" | "margin" | "income";

/** Metrics that add up columns of the stored credit. Volumes are weighed by the product's coefficient, money never is. */
export function creditMetric(code: string, columns: readonly Column[], combine: Metric["combine"]): Metric {
  return {
    code,
    unit: "money",
    direction: "higher",
    combine,
    scopes: ["products", "team"],
    needs: "credit",
    measure(facts, scope) {
      const lines = facts.credit.filter((line) => inScope(line, scope));
      if (lines.length === 0) return null;
      const steps = columns.flatMap((column) => lines.map((line) => lineStep(facts, line, column)));
      return sumOf({ label: label("metric", { metric: code }), unit: "money", currency: facts.baseCurrency }, steps);
    },
  };
}

const inScope = ({ product, source }: CreditFigure, { products, team }: MetricScope): boolean =>
  (products === undefined || products.has(product)) && (team !== "own" || source !== "split");

function lineStep({ period, version, baseCurrency, coefficients }: WorkFacts, line: CreditFigure, column: Column): Step {
  const { manager, unit, product, currency, source } = line;
  const text = { label: label("credit_line", { product, unit, currency, source }), unit: "money", currency: baseCurrency } as const;
  const at = { explain: column, period: period.code, version: version ?? undefined };
  const figure =
    source === "house"
      ? { ...at, house: true, booked: unit, product, currency }
      : { ...at, manager, source, booked: unit, product, currency };
  const value = rational(line[column]);
  const step = version === null ? fact(text, value) : stored(text, value, figure);
  const coefficient = column === "adb" || column === "closing" ? coefficients.get(product) : undefined;
  if (!coefficient) return step;
  const weight = fact({ label: label("metric_coefficient", { product }), unit: "weight" }, coefficient);
  return productOf({ ...text, label: label("metric_weighted", { product }) }, [step, weight]);
}
