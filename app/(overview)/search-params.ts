import { createLoader, parseAsString, parseAsStringLiteral } from "nuqs/server";
import { COLUMNS } from "./overview-data.ts";

/** What the address says about the overview, beside its period. */
export const overviewParsers = {
  unit: parseAsString,
  /** what the chart shows */
  chart: parseAsStringLiteral(COLUMNS).withDefault("margin"),
};

export const loadOverviewParams = createLoader(overviewParsers);
