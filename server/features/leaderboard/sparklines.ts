import { comparableRuns } from "../../runs/comparable-runs.ts";
import type { Metric } from "../../runs/manager-figures-repository.ts";
import type { Context } from "../context.ts";
import { requireRun } from "../runs/index.ts";
import { type FigureHistory, figureHistory } from "./figure-history.ts";

/** How many periods of the same kind a sparkline shows, with the board's own as the last. */
const SPARKLINE_PERIODS = 12;

/** `values` of each manager stand in the order of `periods`, oldest first. */
export type Sparklines = Readonly<{ periods: readonly string[]; values: FigureHistory }>;

/**
 * What some managers were credited in the last periods of the same kind. Throws `period_invalid` and `run_missing`.
 */
export async function sparklines(
  context: Context,
  input: Readonly<{ period: string; metric: Metric; managers: readonly string[] }>,
): Promise<Sparklines> {
  const run = await requireRun(context, input.period);
  const shown = await comparableRuns(context.database, run, SPARKLINE_PERIODS);
  return {
    periods: shown.map(({ period }) => period.code),
    values: await figureHistory(context, run, shown, input.metric, input.managers),
  };
}

/** The same as text, in the order of the managers asked for; gaps alone for one whose figures may not be seen. */
export const sparklineTexts = ({ periods, values }: Sparklines, managers: readonly string[]): (string | null)[][] =>
  managers.map((code) => (values.get(code) ?? periods.map(() => null)).map((value) => (value === null ? null : String(value))));
