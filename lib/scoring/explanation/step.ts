import { compare, divide, multiply, ONE, type Rational, rational, subtract, sum, ZERO } from "../money/rational.ts";

/** What a value counts. `money` is in minor units of `currency`. */
export const UNITS = [
  "money",
  "money-days",
  "rate",
  "share",
  "year-fraction",
  "days",
  "count",
  "weight",
  "time",
  "points",
  "ratio",
] as const;
export type Unit = (typeof UNITS)[number];

/** Where a leaf comes from: the kind of fact, the file that brought it and its line there. */
export type Source = Readonly<{ kind: string; importId: number; line: number }>;

/** A text to be shown: a key under `explain` in lib/messages, and its parameters. The core knows no language. */
export type Label = Readonly<{ code: string; params: Readonly<Record<string, string | number>> }>;

/** How a step's value follows from its children. */
export const HOWS = ["fact", "sum", "product", "difference", "quotient", "least", "greatest", "reached", "stored", "absent"] as const;
export type How = (typeof HOWS)[number];

/** Names a figure that is explained elsewhere. The core does not look inside. */
export type FigureName = Readonly<Record<string, string | number | boolean | undefined>>;

/**
 * One step of an explanation. A step's value is computed from its children by `how` and nowhere else, so the tree and the
 * figure cannot drift apart; leaves are facts (or named adjustments, such as the rounding to the minor unit), stored figures
 * that have an explanation of their own (`figure` names it), or the plain statement that a figure is absent.
 */
export type Step = Readonly<{
  label: Label;
  value: Rational;
  unit: Unit;
  currency?: string;
  how: How;
  children: readonly Step[];
  source?: Source;
  figure?: FigureName;
  /** what this and other figures were computed from together, beside the arithmetic: a transition table, the worths of coalitions */
  evidence?: readonly Step[];
}>;

export type StepText = Readonly<{ label: Label; unit: Unit; currency?: string | undefined }>;

export const label = (code: string, params: Label["params"] = {}): Label => ({ code, params });

/** Every step has the same fields in the same order: a run makes millions of them, and engines are quick with objects that are alike. */
const step = ({ label, unit, currency }: StepText, value: Rational, how: How, children: readonly Step[]): Step =>
  ({ label, value, unit, currency, how, children }) as Step;

const NONE: readonly Step[] = [];

/** A leaf: a value as a fact states it. Leaves are brought to lowest terms, and so is whatever is calculated from them. */
export function fact(text: StepText, { n, d }: Rational, source?: Source): Step {
  const leaf = step(text, rational(n, d), "fact", NONE);
  return source ? { ...leaf, source } : leaf;
}

/** The sum of the children; zero without any. */
export function sumOf(text: StepText, children: readonly Step[]): Step {
  return step(text, sum(children.map(({ value }) => value)), "sum", children);
}

/** The product of the children; one without any. */
export function productOf(text: StepText, children: readonly Step[]): Step {
  const [first = ONE, ...others] = children.map(({ value }) => value);
  return step(text, others.reduce(multiply, first), "product", children);
}

/** The first less the second. */
export function differenceOf(text: StepText, [minuend, subtrahend]: readonly [Step, Step]): Step {
  return step(text, subtract(minuend.value, subtrahend.value), "difference", [minuend, subtrahend]);
}

/** The first divided by the second, which must not be zero: a bug of the caller, never of the data. */
export function quotientOf(text: StepText, [dividend, divisor]: readonly [Step, Step]): Step {
  return step(text, divide(dividend.value, divisor.value), "quotient", [dividend, divisor]);
}

/** The smallest of the children: what a cap leaves. */
export function leastOf(text: StepText, children: readonly [Step, ...Step[]]): Step {
  const value = children.map((child) => child.value).reduce((least, each) => (compare(each, least) < 0 ? each : least));
  return step(text, value, "least", children);
}

/** The largest of the children: what a floor guarantees. */
export function greatestOf(text: StepText, children: readonly [Step, ...Step[]]): Step {
  const value = children.map((child) => child.value).reduce((greatest, each) => (compare(each, greatest) > 0 ? each : greatest));
  return step(text, value, "greatest", children);
}

/** How many of the bounds the first child reaches (is equal to or above): a grade's place in its scheme, counted from below. */
export function reachedOf(text: StepText, reaching: Step, bounds: readonly Step[]): Step {
  const count = bounds.filter((bound) => compare(reaching.value, bound.value) >= 0).length;
  return step(text, rational(BigInt(count)), "reached", [reaching, ...bounds]);
}

/** A leaf that is a figure of its own: stored, and derived when somebody asks for it by its name. */
export function stored(text: StepText, { n, d }: Rational, figure: FigureName): Step {
  return { ...step(text, rational(n, d), "stored", NONE), figure };
}

/** One for all: a run of ten thousand managers keeps hundreds of thousands of these. */
const UNTOLD = label("value_alone");

/** The same figure without its derivation: for who has thousands of figures to make and nobody to tell how. */
export const told = ({ value, unit, currency }: Step): Step => step({ label: UNTOLD, unit, currency }, value, "fact", NONE);

/** A leaf that says that there is no such figure. It adds nothing; it is not a figure of zero. */
export function absent(text: StepText): Step {
  return step(text, ZERO, "absent", NONE);
}

/** The terms that add up to a step: down through sums, stopping at products and facts. */
export function* termsOf(step: Step): Generator<Step> {
  if (step.how !== "sum") yield step;
  else for (const child of step.children) yield* termsOf(child);
}
