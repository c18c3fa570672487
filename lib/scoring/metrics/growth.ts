import { differenceOf, label, productOf, sumOf } from "../explanation/step.ts";
import type { Metric } from "./metric.ts";
import { piecesIn } from "./pieces.ts";

/**
 * Growth against a base (SCORING.md, Average daily balance): for every stretch of holding, share x (balance at its end - balance
 * before it began). A client taken over brings its balance as the base, so growth is what the manager added; over all holders, the
 * house account too, it is the growth of the bank.
 */
export const growth: Metric = {
  code: "growth",
  unit: "money",
  direction: "higher",
  combine: "sum",
  scopes: ["products", "segments", "team"],
  needs: "pieces",
  measure(facts, scope) {
    const pieces = piecesIn(facts, scope);
    if (pieces.length === 0) return null;
    const money = { unit: "money", currency: facts.baseCurrency } as const;
    const steps = pieces.map(({ account, before, after, share }) =>
      productOf({ ...money, label: label("metric_growth_of", { account }) }, [
        differenceOf({ ...money, label: label("metric_grown", { account }) }, [after, before]),
        share,
      ]),
    );
    return sumOf({ ...money, label: label("metric", { metric: "growth" }) }, steps);
  },
};
