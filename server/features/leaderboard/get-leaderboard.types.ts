import { z } from "zod";
import { code, figure, periodCode, runHead } from "../../api/shared.types.ts";
import { METRICS } from "./leaderboard.ts";

export const getLeaderboardInput = z.object({ period: periodCode, metric: z.enum(METRICS), unit: code.optional() });

const posted = z.object({ manager: z.string(), name: z.string(), unit: z.string(), position: z.string() });

export const getLeaderboardOutput = z.object({
  run: runHead,
  metric: z.enum(METRICS),
  unit: z.string().nullable(),
  state: z.literal("provisional"),
  comparedWith: z.string().nullable(),
  places: z.array(posted.extend({ rank: z.number().int(), tied: z.number().int(), movement: z.number().int().nullable(), value: figure })),
  /** of the places; null without any */
  total: figure.nullable(),
  withoutFigure: z.array(posted),
});
