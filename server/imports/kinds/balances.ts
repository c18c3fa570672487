import { amount, date, reference } from "./columns.ts";
import { defineKind } from "./kind.ts";

export const balances = defineKind({
  kind: "balances",
  table: "balance_months",
  columns: [reference("account", "accounts"), date("date"), amount("balance", "account", "balance")],
  key: ["account", "date"],
  storage: "balance-months",
});
