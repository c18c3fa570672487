import { fact, label, type Step } from "../explanation/step.ts";
import { parseDecimal } from "../money/decimal-text.ts";
import { parseMinor } from "../money/minor.ts";
import { type Rational, rational } from "../money/rational.ts";

/** Short ways to say values in tests of grading and bonus. */
export const decimal = (text: string): Rational => parseDecimal(text);
export const amount = (text: string, currency = "EUR"): Step =>
  fact({ label: label("figure"), unit: "money", currency }, rational(parseMinor(text, currency)));
export const points = (text: string): Step => fact({ label: label("score"), unit: "points" }, parseDecimal(text));
export const ratio = (text: string): Step => fact({ label: label("attainment_ratio"), unit: "ratio" }, parseDecimal(text));
