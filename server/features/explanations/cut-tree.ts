import type { PresentedStep } from "./present-step.ts";

/**
 * A step as a screen gets it: `childCount` says how many children it has, `children` holds all of them or, where the tree was
 * cut, none. Ask again with the step's path for those.
 */
export type CutStep = Omit<PresentedStep, "children"> & { childCount: number; children: CutStep[] };

/**
 * Cuts a tree to about `limit` steps, nearest the root first. The root's own children always come along, however many there
 * are: a screen that asks for a step wants to see what it is made of.
 */
export function cutTree(root: PresentedStep, limit: number): CutStep {
  const opened = new Set<PresentedStep>();
  const waiting = [root];
  let count = 1;
  for (const step of waiting) {
    if (step !== root && count + step.children.length > limit) continue;
    opened.add(step);
    count += step.children.length;
    waiting.push(...step.children);
  }
  return cut(root, opened);
}

const cut = (step: PresentedStep, opened: ReadonlySet<PresentedStep>): CutStep => ({
  ...step,
  childCount: step.children.length,
  children: opened.has(step) ? step.children.map((child) => cut(child, opened)) : [],
});

/** The step that a path of child numbers leads to; undefined where it leads nowhere. */
export function stepAt(root: PresentedStep, path: readonly number[]): PresentedStep | undefined {
  let step: PresentedStep | undefined = root;
  for (const index of path) step = step?.children[index];
  return step;
}
