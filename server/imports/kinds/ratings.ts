import { knownPeriod } from "../checks/known-period.ts";
import { decimal, period, reference, text } from "./columns.ts";
import { defineKind } from "./kind.ts";

export const ratings = defineKind({
  kind: "ratings",
  table: "ratings",
  columns: [
    reference("manager", "managers"),
    period("period"),
    text("criterion"),
    decimal("score", { from: "0", to: "100" }),
    text("rater"),
  ],
  key: ["manager", "period", "criterion", "rater"],
  related: ["manager"],
  checks: [knownPeriod],
});
