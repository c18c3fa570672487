import { roundedToMinor } from "../explanation/rounded.ts";
import { differenceOf, fact, greatestOf, label, leastOf, productOf, quotientOf, type Step } from "../explanation/step.ts";
import { apportion, type Portion } from "../money/apportion.ts";
import { negate, ONE, rational, roundHalfEven } from "../money/rational.ts";
import type { Tranche } from "./bonus-plan.ts";

/** A bonus cut into its tranches by largest remainder: they sum to it. `afterMonths` after the end of the period. */
export type PaidTranche = Readonly<{ afterMonths: number; minor: bigint; portion: Portion }>;
export function deferred(totalMinor: bigint, deferral: readonly Tranche[]): PaidTranche[] {
  const portions = apportion(
    totalMinor,
    deferral.map(({ share }) => share),
  );
  return deferral.map(({ afterMonths }, i) => {
    const portion = portions[i] as Portion;
    return { afterMonths, minor: portion.minor, portion };
  });
}

/**
 * A draw is an advance: at least `drawMinor` is paid, and what was advanced (`owedMinor`) is taken out of later bonuses.
 * payable = greatest(draw, earned - owed); owed afterwards = owed + payable - earned, never less than zero.
 */
export function drawn(
  earned: Step,
  { drawMinor, owedMinor, currency }: Readonly<{ drawMinor: bigint; owedMinor: bigint; currency: string }>,
): Readonly<{ payable: Step; owedMinor: bigint }> {
  const text = (code: string) => ({ label: label(code), unit: "money", currency }) as const;
  const owed = fact(text("draw_owed"), rational(owedMinor));
  const left = differenceOf(text("draw_left"), [earned, owed]);
  const payable = greatestOf(text("draw_payable"), [left, fact(text("draw"), rational(drawMinor))]);
  return { payable, owedMinor: owedMinor + roundHalfEven(payable.value) - roundHalfEven(earned.value) };
}

/** What a bonus was paid for, and what of it is still there: amounts of the same kind, in minor units. */
export type Retained = Readonly<{
  paidMinor: bigint;
  takenBackMinor: bigint;
  earnedOnMinor: bigint;
  remainingMinor: bigint;
  currency: string;
}>;

/**
 * The clawback of a bonus whose balance left inside the retention window: paid x (1 - remaining / earned on), less what was taken
 * back before; a negative amount, rounded half-even, or zero. A balance that comes back gives nothing back.
 */
export function clawback({ paidMinor, takenBackMinor, earnedOnMinor, remainingMinor, currency }: Retained): Step {
  const text = (code: string, unit: "money" | "share" = "money") => ({ label: label(code), unit, currency }) as const;
  if (earnedOnMinor <= 0n) return fact(text("clawback_nothing"), rational(0n));
  const amount = (code: string, minor: bigint): Step => fact(text(code), rational(minor));
  const kept = quotientOf(text("clawback_kept", "share"), [
    amount("clawback_remaining", remainingMinor < 0n ? 0n : remainingMinor),
    amount("clawback_earned_on", earnedOnMinor),
  ]);
  const whole = fact(text("clawback_whole", "share"), ONE);
  const lost = differenceOf(text("clawback_lost", "share"), [whole, leastOf(text("clawback_kept", "share"), [kept, whole])]);
  const due = roundedToMinor(label("clawback_due"), productOf(text("clawback_exact"), [amount("clawback_paid", paidMinor), lost]));
  const more = greatestOf(text("clawback_more"), [
    differenceOf(text("clawback_not_yet"), [due, amount("clawback_taken", takenBackMinor)]),
    amount("clawback_none", 0n),
  ]);
  return productOf(text("clawback"), [more, fact(text("clawback_minus", "share"), negate(ONE))]);
}
