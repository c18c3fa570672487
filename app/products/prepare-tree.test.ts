import { expect, test } from "vitest";
import { prepareTree } from "./prepare-tree.ts";

const product = (code: string, family: string, parent: string | null = null) => ({ product: code, name: code, family, parent });
const brief = (list: ReturnType<typeof product>[]) => prepareTree(list).map(({ product: code, depth }) => " ".repeat(depth) + code);

test("families in their order, kinds of a product below it", () => {
  expect(
    brief([
      product("MORT", "Loans"),
      product("CUR", "Deposits"),
      product("FIX", "Loans", "MORT"),
      product("SAV", "Deposits"),
      product("FIX5", "Loans", "FIX"),
    ]),
  ).toEqual(["CUR", "SAV", "MORT", " FIX", "  FIX5"]);
});

test("a parent of another family, an unknown one and the product itself are no parents", () => {
  expect(brief([product("A", "X", "B"), product("B", "Y"), product("C", "Y", "Z"), product("D", "Y", "D")])).toEqual(["A", "B", "C", "D"]);
});
