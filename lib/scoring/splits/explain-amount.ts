import { fact, label, productOf, type Step, sumOf } from "../explanation/step.ts";
import type { Portion } from "../money/apportion.ts";
import { equals, floor, isZero, type Rational, rational, subtract } from "../money/rational.ts";
import type { SplitResult } from "./share-deal.ts";
import { splitAmount } from "./split-amount.ts";
import type { Member } from "./split-scheme.ts";

/**
 * A split amount as a tree: for each member, share times amount, then the rounding to the minor unit, which says who got an
 * odd unit and whether the size of the remainder or only the members' order decided. The root's value is the amount.
 */
export function explainAmount(amountMinor: bigint, currency: string, members: readonly Member[], result: SplitResult): Step {
  const portions = splitAmount(amountMinor, result);
  const amount = fact({ label: label("split_deal_amount"), unit: "money", currency }, rational(amountMinor));
  const steps = portions.map((portion, i) => {
    const member = members[i]?.id ?? "";
    const share = result.explanation.children[i] as Step;
    const exact = productOf({ label: label("split_amount_unrounded", { member }), unit: "money", currency }, [share, amount]);
    const rounding = subtract(rational(portion.minor), exact.value);
    const children = isZero(rounding)
      ? [exact]
      : [exact, fact({ label: label(reason(portion, portions), { member }), unit: "money", currency }, rounding)];
    return sumOf({ label: label("split_amount_of", { member }), unit: "money", currency }, children);
  });
  return sumOf({ label: label("split_amount"), unit: "money", currency }, steps);
}

function reason(portion: Portion, portions: readonly Portion[]): string {
  const tied = portions.some((other) => other.oddUnit !== portion.oddUnit && equals(remainder(other), remainder(portion)));
  if (portion.oddUnit) return tied ? "split_odd_unit_by_order" : "split_odd_unit";
  return tied ? "split_no_odd_unit_by_order" : "split_no_odd_unit";
}

/** What rounding the portion's absolute value down cuts off. */
function remainder({ exact }: Portion): Rational {
  const size = exact.n < 0n ? { n: -exact.n, d: exact.d } : exact;
  return subtract(size, rational(floor(size)));
}
