import { after, exactlyOne } from "../checks/row-rules.ts";
import { sharesWithinOne } from "../checks/shares-within-one.ts";
import { date, optional, reference, share } from "./columns.ts";
import { defineKind } from "./kind.ts";

export const assignments = defineKind({
  kind: "assignments",
  table: "assignments",
  columns: [
    reference("account", "accounts", optional),
    reference("client", "clients", optional),
    reference("manager", "managers"),
    share("share"),
    date("from"),
    date("to", optional),
  ],
  key: ["account", "client", "manager", "from"],
  related: ["account", "client"],
  checks: [exactlyOne("account", "client"), after("to", "from"), sharesWithinOne],
});
