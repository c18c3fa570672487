import { amount, code, date, reference, text } from "./columns.ts";
import { defineKind } from "./kind.ts";

export const income = defineKind({
  kind: "income",
  table: "income_items",
  columns: [
    code("id", { field: "item_id" }),
    reference("account", "accounts"),
    date("date"),
    amount("amount", "account", "amount_minor"),
    text("kind"),
  ],
  key: ["id"],
});
