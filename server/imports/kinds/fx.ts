import { currency, date, decimal } from "./columns.ts";
import { defineKind } from "./kind.ts";

export const fx = defineKind({
  kind: "fx",
  table: "fx_rates",
  columns: [currency("currency"), date("date"), decimal("rate", { above: "0" })],
  key: ["currency", "date"],
  related: ["currency"],
});
