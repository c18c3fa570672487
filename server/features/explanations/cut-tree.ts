import type { Step } from "../../../lib/scoring/explanation/step.ts";

type Tree<T> = Readonly<{ children: readonly T[] }>;

/**
 * A step as a screen gets it: `childCount` says how many children it has, `children` holds all of them or, where the tree was
 * cut, none. Ask again with the step's path for those. Of the root's own children, a page comes along.
 */
export type Cut<T> = Omit<T, "children"> & { childCount: number; children: Cut<T>[] };

/**
 * Cuts a tree to about `limit` steps, nearest the root first. The root's own children always come along, `limit` of them
 * beginning with number `from`: a screen that asks for a step wants to see what it is made of.
 */
export function cutTree<T extends Tree<T>>(root: T, limit: number, from = 0): Cut<T> {
  const page: T = { ...root, children: root.children.slice(from, from + limit) };
  const opened = new Set<T>();
  const waiting: T[] = [page];
  let count = 1;
  for (const step of waiting) {
    if (step !== page && count + step.children.length > limit) continue;
    opened.add(step);
    count += step.children.length;
    waiting.push(...step.children);
  }
  return { ...cut(page, opened), childCount: root.children.length };
}

const cut = <T extends Tree<T>>(step: T, opened: ReadonlySet<T>): Cut<T> => ({
  ...step,
  childCount: step.children.length,
  children: opened.has(step) ? step.children.map((child) => cut(child, opened)) : [],
});

/** The step that a path of child numbers leads to, and the account that the path led through; undefined where it leads nowhere. */
export function stepAt(root: Step, path: readonly number[]): { step: Step; account: string | undefined } | undefined {
  let step: Step | undefined = root;
  let account: string | undefined;
  for (const index of path) {
    account = accountOf(step, account);
    step = step?.children[index];
  }
  return step && { step, account };
}

/** The account that a step, or else one above it, is about. */
export const accountOf = (step: Step | undefined, above: string | undefined): string | undefined =>
  step?.label.params.account === undefined ? above : String(step.label.params.account);
