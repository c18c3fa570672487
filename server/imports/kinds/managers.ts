import { noOverlap } from "../checks/no-overlap.ts";
import { after } from "../checks/row-rules.ts";
import { code, date, optional, reference, text } from "./columns.ts";
import { defineKind } from "./kind.ts";

export const managers = defineKind({
  kind: "managers",
  table: "postings",
  columns: [
    code("code"),
    text("name"),
    text("email", optional),
    reference("unit", "units"),
    text("position"),
    date("from"),
    date("to", optional),
  ],
  key: ["code", "from"],
  related: ["code"],
  checks: [after("to", "from"), noOverlap("code")],
});
