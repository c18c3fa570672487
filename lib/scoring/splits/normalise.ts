import { ScoringError } from "../errors.ts";
import { fact, label, productOf, quotientOf, type Step, sumOf } from "../explanation/step.ts";
import { briefText, exactText } from "../money/exact-text.ts";
import { divide, isZero, ONE, type Rational, subtract, sum } from "../money/rational.ts";
import { names } from "./member-touches.ts";
import { quantiseShares } from "./quantise-shares.ts";
import type { SplitInput, SplitScheme, Weighing } from "./split-scheme.ts";

/**
 * From weights to shares that sum to exactly 1: each share is its weight times one part of the whole, and where the scheme
 * asks for it, a named rounding; of weights that are amounts of money, its part of them all. Shares beside the total are the weights as they stand. The shares are the values of the result's children, in the members' order.
 * Throws `split_negative_weight` {deal, scheme, member, weight}, `split_zero_weights` {deal, scheme, members}.
 */
export function normalise(
  { name: scheme, besideTotal }: Pick<SplitScheme, "name" | "besideTotal">,
  { deal, members }: SplitInput,
  { steps, decimals }: Weighing,
): Step {
  const weights = steps.map(({ value }) => value);
  const negative = weights.findIndex(({ n }) => n < 0n);
  if (negative >= 0) {
    const weight = exactText(weights[negative] as Rational);
    throw new ScoringError("split_negative_weight", { deal, scheme, member: members[negative]?.id ?? "", weight });
  }
  if (besideTotal) return sumOf({ label: label("split_overlay", { deal }), unit: "share" }, steps);
  const whole = sum(weights);
  if (isZero(whole)) throw new ScoringError("split_zero_weights", { deal, scheme, members: names(members) });
  if (steps[0]?.unit === "money")
    return sumOf({ label: label("split_shares", { deal, scheme }), unit: "share" }, moneyShares(members, steps, whole));
  const part = fact({ label: label("split_one_part", { whole: briefText(whole) }), unit: "rate" }, divide(ONE, whole));
  const rounded = decimals === undefined ? undefined : quantiseShares(weights, decimals);
  const shares = steps.map((step, i) => shareStep(members[i]?.id ?? "", step, part, rounded?.[i], decimals));
  return sumOf({ label: label("split_shares", { deal, scheme }), unit: "share" }, shares);
}

/** Weights that are amounts: a share is the member's amount out of all of them. */
function moneyShares(members: SplitInput["members"], steps: readonly Step[], whole: Rational): Step[] {
  const all = fact({ label: label("split_all_together"), unit: "money", currency: steps[0]?.currency }, whole);
  return steps.map((step, i) => quotientOf({ label: label("split_share", { member: members[i]?.id ?? "" }), unit: "share" }, [step, all]));
}

function shareStep(member: string, weight: Step, part: Step, rounded?: Rational, decimals = 0): Step {
  const text = { label: label("split_share", { member }), unit: "share" } as const;
  if (!rounded) return productOf(text, [weight, part]);
  const exact = productOf({ label: label("split_share_unrounded", { member }), unit: "share" }, [weight, part]);
  return sumOf(text, [exact, fact({ label: label("split_share_rounding", { decimals }), unit: "share" }, subtract(rounded, exact.value))]);
}
