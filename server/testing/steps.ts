import type { Step } from "../../lib/scoring/explanation/step.ts";
import { divide, multiply, ONE, type Rational, subtract, sum } from "../../lib/scoring/money/rational.ts";
import { explainFigure, type FigureQuery } from "../features/explanations/index.ts";

/** The value that a tree has when nothing is believed but its leaves. */
export function worth(step: Step): Rational {
  const children = step.children.map(worth);
  const [first, second] = children;
  if (step.how === "sum") return sum(children);
  if (step.how === "product") return children.reduce(multiply, ONE);
  if (first && second && step.how === "difference") return subtract(first, second);
  if (first && second && step.how === "quotient") return divide(first, second);
  return step.value;
}

/** The leaves of a tree, first to last. */
export function* leavesOf(step: Step): Generator<Step> {
  if (step.children.length === 0) yield step;
  for (const child of step.children) yield* leavesOf(child);
}

/** The first imported row that a tree leads to, through stored figures that are opened on the way; null where it leads to none. */
export async function firstSource(context: Parameters<typeof explainFigure>[0], root: Step): Promise<NonNullable<Step["source"]> | null> {
  for (const leaf of leavesOf(root)) {
    if (leaf.source) return leaf.source;
    if (!leaf.figure) continue;
    const opened = await explainFigure(context, leaf.figure as FigureQuery);
    const found = await firstSource(context, opened.root);
    if (found) return found;
  }
  return null;
}
