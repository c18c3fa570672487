import { after } from "../checks/row-rules.ts";
import { sameDecimals } from "../checks/same-decimals.ts";
import { code, currency, date, optional, reference } from "./columns.ts";
import { defineKind } from "./kind.ts";

export const accounts = defineKind({
  kind: "accounts",
  table: "accounts",
  columns: [
    code("code"),
    reference("client", "clients"),
    reference("product", "products"),
    reference("unit", "units"),
    currency("currency"),
    date("opened"),
    date("closed", optional),
  ],
  key: ["code"],
  checks: [after("closed", "opened"), sameDecimals],
});
