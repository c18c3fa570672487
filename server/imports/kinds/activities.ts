import { code, instant, integer, optional, reference, text } from "./columns.ts";
import { defineKind } from "./kind.ts";

const MINUTES_OF_A_YEAR = 366 * 24 * 60;

export const activities = defineKind({
  kind: "activities",
  table: "activities",
  columns: [
    code("id", { field: "item_id" }),
    reference("manager", "managers"),
    reference("client", "clients", optional),
    reference("deal", "deals", optional),
    text("kind"),
    instant("at"),
    integer("minutes", MINUTES_OF_A_YEAR, optional),
    text("outcome", optional),
    text("note", optional),
  ],
  key: ["id"],
});
