import { describe, expect, test } from "vitest";
import { fact, label, type Step, sumOf } from "../../../lib/scoring/explanation/step.ts";
import { ONE } from "../../../lib/scoring/money/rational.ts";
import { type Cut, cutTree, stepAt } from "./cut-tree.ts";

const unit = "count";
const step = (code: string, children: Step[] = []): Step =>
  children.length === 0 ? fact({ label: label(code), unit }, ONE) : sumOf({ label: label(code), unit }, children);

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

  test("of the root's children a page comes along, from any of them", () => {
    expect(cutTree(wide, 2)).toMatchObject({ childCount: 3, children: [{ childCount: 0 }, { childCount: 0 }] });
    expect(cutTree(wide, 2, 2)).toMatchObject({ childCount: 3, children: [{ childCount: 0 }] });
  });

  test("but for the root, children come all or none, so a sum is never shown with a part of its terms", () => {
    for (let limit = 1; limit < 9; limit++) {
      const check = ({ children, childCount }: Cut<Step>): void => {
        expect([0, childCount]).toContain(children.length);
        children.forEach(check);
      };
      cutTree(root, limit).children.forEach(check);
    }
  });

  test("a path finds a step again", () => {
    expect(stepAt(root, [])?.step).toBe(root);
    expect(stepAt(root, [1, 0, 0])?.step).toBe(leaf);
    expect(stepAt(root, [1, 5, 0])).toBeUndefined();
  });

  test("a path remembers the account that it led through", () => {
    const account = sumOf({ label: label("account", { account: "A1" }), unit }, [leaf]);
    expect(stepAt(step("root", [account]), [0, 0])).toEqual({ step: leaf, account: "A1" });
    expect(stepAt(step("root", [account]), [0])).toEqual({ step: account, account: undefined });
  });
});
