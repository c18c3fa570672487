import { rational, roundHalfEven, subtract } from "../money/rational.ts";
import { fact, type Label, label, type Step, sumOf } from "./step.ts";

/** An exact amount of money (minor units) and its one rounding, half-even, as a named adjustment beside it. */
export function roundedToMinor(name: Label, exact: Step): Step {
  const off = subtract(rational(roundHalfEven(exact.value)), exact.value);
  if (off.n === 0n) return { ...exact, label: name };
  const { unit, currency } = exact;
  return sumOf({ label: name, unit, currency }, [exact, fact({ label: label("rounded_half_even"), unit, currency }, off)]);
}
