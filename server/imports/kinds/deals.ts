import { after } from "../checks/row-rules.ts";
import { amount, code, currency, date, optional, reference, text } from "./columns.ts";
import { defineKind } from "./kind.ts";

export const deals = defineKind({
  kind: "deals",
  table: "deals",
  columns: [
    code("code"),
    text("name"),
    reference("client", "clients"),
    date("opened"),
    date("closed", optional),
    amount("amount", "row", "amount_minor"),
    currency("currency"),
  ],
  key: ["code"],
  checks: [after("closed", "opened")],
});
