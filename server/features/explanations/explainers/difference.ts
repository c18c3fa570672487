import { MeritError } from "../../../../lib/messages/merit-error.ts";
import { absent, differenceOf, label, type Step, stored } from "../../../../lib/scoring/explanation/step.ts";
import { type Asked, type Explained, type Explainer, figureMissing } from "./explainer.ts";

/**
 * A figure less the same one of another run. Both sides are derived and checked here, and open as figures of their own. Where a
 * run has no such figure the step says so; without either there is nothing to explain.
 */
export async function explainDifference(explain: Explainer, asked: Asked, other: Asked): Promise<Explained> {
  const sides = [await sideOf(explain, asked), await sideOf(explain, other)] as const;
  const known = sides.filter((side) => side !== null);
  const [first] = known;
  if (first === undefined) throw figureMissing(asked);
  const currencies = new Set(known.map(({ currency }) => currency));
  if (currencies.size > 1)
    throw new MeritError("currencies_differ", { one: asked.run.baseCurrency, other: other.run.baseCurrency, period: other.run.period });
  const { unit, currency } = first;
  const side = (of: Asked, root: Step | null): Step => {
    const { period, version } = of.run;
    if (root === null) return absent({ label: label("side_absent", { period, version }), unit, currency });
    return stored({ label: label("side", { period, version }), unit, currency }, root.value, { ...of.query, against: undefined, version });
  };
  const text = {
    label: label("figure_difference", { metric: asked.query.explain, period: asked.run.period, against: other.run.period }),
    unit,
    currency,
  };
  return {
    root: differenceOf(text, [side(asked, sides[0]), side(other, sides[1])]),
    check: label(known.length === 2 ? "check_sides" : "check_one_side"),
  };
}

/** The derived figure of one side; null where its run has none. */
async function sideOf(explain: Explainer, asked: Asked): Promise<Step | null> {
  try {
    return (await explain(asked)).root;
  } catch (error) {
    if (error instanceof MeritError && error.code === "figure_missing") return null;
    throw error;
  }
}
