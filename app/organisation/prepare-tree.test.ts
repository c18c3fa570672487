import { describe, expect, test } from "vitest";
import { prepareTree } from "./prepare-tree.ts";

const unit = (code: string, parent: string | null, managers = 0, accounts = 0) => ({
  code,
  name: code,
  kind: "branch",
  parent,
  managers,
  accounts,
});

describe("the tree of units", () => {
  const tree = prepareTree([unit("B", null, 1, 2), unit("N", "B", 3, 4), unit("S", "B"), unit("N1", "N", 5, 6), unit("X", "gone")]);

  test("puts every unit below its parent", () => {
    expect(tree.map(({ code, depth }) => `${depth} ${code}`)).toEqual(["0 B", "1 N", "2 N1", "1 S", "0 X"]);
  });

  test("counts who is posted and what is booked in it and below", () => {
    expect(tree[0]).toMatchObject({ managersBelow: 9, accountsBelow: 12 });
    expect(tree[1]).toMatchObject({ managersBelow: 8, accountsBelow: 10 });
  });
});
