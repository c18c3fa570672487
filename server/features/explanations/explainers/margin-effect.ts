import { MeritError } from "../../../../lib/messages/merit-error.ts";
import type { Effect } from "../../../../lib/scoring/analysis/volume-rate-mix.ts";
import { fact, label, productOf, type Step, stored, sumOf } from "../../../../lib/scoring/explanation/step.ts";
import { rational, subtract } from "../../../../lib/scoring/money/rational.ts";
import { type ExplainedProduct, isComparable, marginChangeBetween } from "../../products/index.ts";
import type { FigureQuery } from "../figure-query.ts";
import { type Asked, type Explained, type Explainer, figureMissing, requireAllBooked } from "./explainer.ts";

/** Compares two runs itself: `against` is a part of the figure, not a difference of two. */
export type Comparison = (asked: Asked, other: Asked) => Promise<Explained>;

/**
 * What days, volume, mix or rate did to the margin between two runs: of one product, from the steps that computed it; of all,
 * as the sum of the products' effects.
 */
const marginEffect =
  (effect: Effect): Comparison =>
  async (asked, other) => {
    requireSeen(asked);
    requireSeen(other);
    const { query, run } = asked;
    if (!isComparable(run, other.run)) throw new MeritError("runs_not_comparable", { period: run.period, against: other.run.period });
    const { products } = await marginChangeBetween(asked.context, asked, other);
    const check = label("check_effects");
    if (query.product === undefined) {
      const parts = products.map(({ product, minor }) =>
        stored({ label: label("effect_of_product", { product }), unit: "money", currency: run.baseCurrency }, rational(minor[effect]), {
          ...query,
          version: run.version,
          product,
        }),
      );
      const text = label("effect_total", { effect, period: run.period, against: other.run.period });
      return { root: sumOf({ label: text, unit: "money", currency: run.baseCurrency }, parts), check };
    }
    const found = products.find(({ product }) => product === query.product);
    if (!found) throw figureMissing(asked);
    return { root: rounded(found, effect, asked, other), check };
  };

/** Effects are those of all holders; for an actor who sees one manager alone, those of the part that is seen (seen-figure.ts). */
function requireSeen(asked: Asked): void {
  const { scope } = asked.context.actor;
  const { manager } = asked.query;
  if (manager === undefined) requireAllBooked(asked);
  else if (scope.kind !== "manager" || scope.manager !== manager) throw figureMissing(asked);
}

/** The exact effect and its rounding: the four of a product are rounded together. */
function rounded({ product, minor, steps, before, now }: ExplainedProduct, effect: Effect, asked: Asked, other: Asked): Step {
  const { baseCurrency: currency } = asked.run;
  const names = {
    effect_margin_before: before.marginMinor === 0n ? null : marginOf(other, product),
    effect_margin_now: now.marginMinor === 0n ? null : marginOf(asked, product),
  };
  const exact = withFigures(steps[effect], names);
  const rounding = fact({ label: label("effect_rounding"), unit: "money", currency }, subtract(rational(minor[effect]), exact.value));
  const text = label("effect_one", { effect, product, period: asked.run.period, against: other.run.period });
  return sumOf({ label: text, unit: "money", currency }, [exact, rounding]);
}

const marginOf = ({ query: { unit, booked, manager }, run }: Asked, product: string): FigureQuery => ({
  explain: "margin",
  period: run.period,
  version: run.version,
  product,
  unit,
  booked,
  manager,
});

/** The same steps, in which the margins they begin with can be opened. */
function withFigures(step: Step, figures: Readonly<Record<string, FigureQuery | null>>): Step {
  const figure = figures[step.label.code];
  if (figure) return stored(step, step.value, figure);
  const children = step.children.map((child) => withFigures(child, figures));
  return step.how === "sum" ? sumOf(step, children) : step.how === "product" ? productOf(step, children) : step;
}

/** An effect is between two runs: by itself it is no figure. */
export const effectAlone: Explainer = async (asked) => {
  throw figureMissing(asked);
};

const KINDS = [
  ["days_effect", "days"],
  ["volume_effect", "volume"],
  ["mix_effect", "mix"],
  ["rate_effect", "rate"],
] as const;

export const COMPARISONS: Readonly<Record<string, Comparison>> = Object.fromEntries(
  KINDS.map(([kind, effect]) => [kind, marginEffect(effect)]),
);
