import { add, multiply, ONE, type Rational, ZERO } from "../money/rational.ts";

/** What a value counts. `money` is in minor units of `currency`. */
export type Unit = "money" | "money-days" | "rate" | "share" | "year-fraction" | "days" | "count" | "weight" | "time";

/** Where a leaf comes from: the kind of fact, the file that brought it and its line there. */
export type Source = Readonly<{ kind: string; importId: number; line: number }>;

/** A text to be shown: a key under `explain` in lib/messages, and its parameters. The core knows no language. */
export type Label = Readonly<{ code: string; params: Readonly<Record<string, string | number>> }>;

/**
 * One step of an explanation. A step's value is computed from its children by `how` and nowhere else, so the tree and the
 * figure cannot drift apart; leaves are facts (or named adjustments, such as the rounding to the minor unit).
 */
export type Step = Readonly<{
  label: Label;
  value: Rational;
  unit: Unit;
  currency?: string;
  how: "fact" | "sum" | "product";
  children: readonly Step[];
  source?: Source;
}>;

export type StepText = Readonly<{ label: Label; unit: Unit; currency?: string | undefined }>;

export const label = (code: string, params: Label["params"] = {}): Label => ({ code, params });

/** A leaf: a value as a fact states it. */
export function fact(text: StepText, value: Rational, source?: Source): Step {
  return { ...text, value, how: "fact", children: [], ...(source && { source }) } as Step;
}

/** The sum of the children; zero without any. */
export function sumOf(text: StepText, children: readonly Step[]): Step {
  let value = ZERO;
  for (const child of children) value = add(value, child.value);
  return { ...text, value, how: "sum", children } as Step;
}

/** The product of the children; one without any. */
export function productOf(text: StepText, children: readonly Step[]): Step {
  let value = ONE;
  for (const child of children) value = multiply(value, child.value);
  return { ...text, value, how: "product", children } as Step;
}

/** The terms that add up to a step: down through sums, stopping at products and facts. */
export function* termsOf(step: Step): Generator<Step> {
  if (step.how !== "sum") yield step;
  else for (const child of step.children) yield* termsOf(child);
}
