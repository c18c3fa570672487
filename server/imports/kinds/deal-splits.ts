import { SCHEMES_BESIDE_TOTAL } from "../../../lib/scoring/splits/registry.ts";
import { knownScheme } from "../checks/known-scheme.ts";
import { noOverlap } from "../checks/no-overlap.ts";
import { oneDealADay } from "../checks/one-deal-a-day.ts";
import { after } from "../checks/row-rules.ts";
import { date, json, optional, reference, text } from "./columns.ts";
import { defineKind } from "./kind.ts";

export const dealSplits = defineKind({
  kind: "deal_splits",
  table: "deal_splits",
  columns: [reference("deal", "deals"), text("scheme"), json("params", optional), date("from"), date("to", optional)],
  key: ["deal", "from"],
  // An overlay takes nothing from the split of the credit: it stands beside it, on the same days.
  apart: { column: "scheme", values: SCHEMES_BESIDE_TOTAL },
  related: "all",
  companions: ["deal_accounts"],
  checks: [knownScheme, after("to", "from"), noOverlap("deal"), oneDealADay],
});
