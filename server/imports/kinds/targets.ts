import { knownPeriod } from "../checks/known-period.ts";
import { exactlyOne } from "../checks/row-rules.ts";
import { decimal, optional, period, reference, text } from "./columns.ts";
import { defineKind } from "./kind.ts";

export const targets = defineKind({
  kind: "targets",
  table: "targets",
  columns: [
    reference("unit", "units", optional),
    reference("manager", "managers", optional),
    text("metric"),
    reference("product", "products", optional),
    period("period"),
    decimal("value"),
  ],
  key: ["unit", "manager", "metric", "product", "period"],
  related: ["period"],
  checks: [exactlyOne("unit", "manager"), knownPeriod],
});
