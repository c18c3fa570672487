import { parsePeriod } from "../../../lib/scoring/periods/period.ts";
import type { Check } from "./check.ts";
import { checkDistinct } from "./check-distinct.ts";

/** Periods are written as the rest of the program reads them. */
export const knownPeriod: Check = (context) =>
  checkDistinct(
    context,
    ["period"],
    ([period]) => void parsePeriod(period ?? ""),
    () => "period",
  );
