import { DAY_COUNTS } from "../../../lib/scoring/periods/day-count.ts";
import { acyclic } from "../checks/acyclic.ts";
import { requiredUnless } from "../checks/row-rules.ts";
import { choice, code, decimal, optional, reference, text } from "./columns.ts";
import { defineKind } from "./kind.ts";

export const products = defineKind({
  kind: "products",
  table: "products",
  columns: [
    code("code"),
    text("name"),
    text("family"),
    choice("side", ["asset", "liability", "fee"]),
    choice("day_count", DAY_COUNTS, optional),
    decimal("coefficient", { from: "0" }, optional),
    reference("parent", "products", optional),
  ],
  key: ["code"],
  related: "all",
  // A fee earns on its date; only a balance needs to know how its year is counted.
  checks: [requiredUnless("day_count", "side", "fee"), acyclic],
});
