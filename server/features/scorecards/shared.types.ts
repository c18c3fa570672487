import { z } from "zod";
import { runHead, toRunHead } from "../../api/shared.types.ts";
import { type FoundRun, SCORE_STATES } from "./find-scored-run.ts";

/** Decimal text: points, scores, weights in per cent. */
export const decimal = z.string().regex(/^-?\d+(\.\d+)?$/);

/** A metric's figure: money in major units of the base currency, per cent as a ratio, or a number. */
export const metricFigure = z.object({ as: z.enum(["money", "percent", "number"]), text: decimal });

export const notice = z.object({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) });
export const ruleName = z.object({ code: z.string(), name: z.string(), version: z.number().int() });

/** Beside every answer: of which run, and whether it was scored. */
export const scoredRun = z.object({ run: runHead, state: z.enum(SCORE_STATES) });
export const toScoredRun = ({ run, state }: FoundRun): z.infer<typeof scoredRun> => ({ run: toRunHead(run), state });
