import { expect, test } from "vitest";
import { splitSchemes } from "../../../lib/scoring/splits/registry.ts";
import { FORMULAS } from "./formulas.ts";

test("every scheme has its formula, and no formula is without a scheme", () => {
  expect(Object.keys(FORMULAS)).toEqual([...splitSchemes.keys()]);
});
