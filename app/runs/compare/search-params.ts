import { createLoader, parseAsString, parseAsStringLiteral } from "nuqs/server";
import { COLUMNS } from "../runs-data.ts";

/** Which two runs are compared, by their names ("1993-06v2"), and in which figure. */
export const compareParsers = {
  before: parseAsString,
  after: parseAsString,
  column: parseAsStringLiteral(COLUMNS).withDefault("margin"),
};

export const loadCompareParams = createLoader(compareParsers);
