import { after } from "../checks/row-rules.ts";
import { date, decimal, optional, reference, text } from "./columns.ts";
import { defineKind } from "./kind.ts";

export const dealMembers = defineKind({
  kind: "deal_members",
  table: "deal_members",
  columns: [
    reference("deal", "deals"),
    reference("manager", "managers"),
    text("role"),
    date("joined"),
    date("left", optional),
    // A member who agreed to nothing is a member all the same.
    decimal("agreed_share", { from: "0", to: "1" }, optional),
  ],
  key: ["deal", "manager"],
  related: ["deal"],
  checks: [after("left", "joined")],
});
