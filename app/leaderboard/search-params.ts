import { createLoader, parseAsString, parseAsStringLiteral } from "nuqs/server";

export const METRICS = ["margin", "adb", "closing", "income", "activities"] as const;
export type Metric = (typeof METRICS)[number];

/** What the address says about the board. */
export const boardParsers = {
  period: parseAsString,
  metric: parseAsStringLiteral(METRICS).withDefault("margin"),
  unit: parseAsString,
};

export const loadBoardParams = createLoader(boardParsers);
