import type { Step } from "../../lib/scoring/explanation/step.ts";
import { compare, divide, multiply, ONE, type Rational, rational, subtract, sum } from "../../lib/scoring/money/rational.ts";
import { explainFigure, type FigureQuery } from "../features/explanations/index.ts";

/** The value that a tree has when nothing is believed but its leaves. */
export function worth(step: Step): Rational {
  const children = step.children.map(worth);
  const [first, second] = children;
  if (step.how === "sum") return sum(children);
  if (step.how === "product") return children.reduce(multiply, ONE);
  if (first && second && step.how === "difference") return subtract(first, second);
  if (first && second && step.how === "quotient") return divide(first, second);
  if (first && step.how === "least") return children.reduce((least, each) => (compare(each, least) < 0 ? each : least), first);
  if (first && step.how === "greatest") return children.reduce((greatest, each) => (compare(each, greatest) > 0 ? each : greatest), first);
  if (first && step.how === "reached") return rational(BigInt(children.slice(1).filter((bound) => compare(first, bound) >= 0).length));
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
