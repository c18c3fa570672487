import { z } from "zod";
import { code, periodCode } from "../../api/shared.types.ts";
import { METRICS } from "../../runs/manager-figures-repository.ts";
import { sparklineValues } from "./get-leaderboard.types.ts";

/** As many managers as a large screen shows at once. */
const MOST_AT_ONCE = 200;

export const getSparklinesInput = z.object({
  period: periodCode,
  metric: z.enum(METRICS),
  managers: z.array(code).max(MOST_AT_ONCE),
});

/** In the order of the managers asked for. */
export const getSparklinesOutput = z.array(sparklineValues);
