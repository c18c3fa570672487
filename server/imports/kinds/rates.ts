import { currency, date, decimal, reference } from "./columns.ts";
import { defineKind } from "./kind.ts";

export const rates = defineKind({
  kind: "rates",
  table: "rates",
  columns: [reference("product", "products"), currency("currency"), date("from"), decimal("ftp"), decimal("customer")],
  key: ["product", "currency", "from"],
  related: ["product"],
});
