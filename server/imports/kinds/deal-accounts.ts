import { oneDealADay } from "../checks/one-deal-a-day.ts";
import { after } from "../checks/row-rules.ts";
import { date, optional, reference } from "./columns.ts";
import { defineKind } from "./kind.ts";

export const dealAccounts = defineKind({
  kind: "deal_accounts",
  table: "deal_accounts",
  columns: [reference("deal", "deals"), reference("account", "accounts"), date("from"), date("to", optional)],
  key: ["deal", "account", "from"],
  related: "all",
  companions: ["deal_splits"],
  checks: [after("to", "from"), oneDealADay],
});
