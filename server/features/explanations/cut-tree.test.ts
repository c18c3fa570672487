import { describe, expect, test } from "vitest";
import { cutTree, stepAt } from "./cut-tree.ts";
import type { PresentedStep } from "./present-step.ts";

const step = (code: string, children: PresentedStep[] = []): PresentedStep => ({
  label: { code, params: {} },
  value: "1",
  exact: "1",
  unit: "count",
  how: children.length === 0 ? "fact" : "sum",
  children,
});

const leaf = step("leaf");
// root: [wide: 3 leaves, deep: [middle: [leaf]]], 8 steps in all
const wide = step("wide", [leaf, leaf, leaf]);
const deep = step("deep", [step("middle", [leaf])]);
const root = step("root", [wide, deep]);

describe("cutting an explanation for a screen", () => {
  test("a tree within the limit comes whole", () => {
    const tree = cutTree(root, 8);
    expect(tree.children[0]?.children).toHaveLength(3);
    expect(tree.children[1]?.children[0]?.children).toHaveLength(1);
  });

  test("what does not fit is cut, and says how many children there are", () => {
    const tree = cutTree(root, 5);
    expect(tree.children[0]).toMatchObject({ childCount: 3, children: [] });
    expect(tree.children[1]?.children[0]).toMatchObject({ childCount: 1, children: [{ childCount: 0 }] });
  });

  test("the root's children come along whatever the limit", () => {
    expect(cutTree(wide, 1).children).toHaveLength(3);
  });

  test("children come all or none, so a sum is never shown with a part of its terms", () => {
    for (let limit = 1; limit < 9; limit++) {
      const check = ({ children, childCount }: ReturnType<typeof cutTree>): void => {
        expect([0, childCount]).toContain(children.length);
        for (const child of children) check(child);
      };
      check(cutTree(root, limit));
    }
  });

  test("a path finds a step again", () => {
    expect(stepAt(root, [])).toBe(root);
    expect(stepAt(root, [1, 0, 0])).toBe(leaf);
    expect(stepAt(root, [1, 5, 0])).toBeUndefined();
  });
});
