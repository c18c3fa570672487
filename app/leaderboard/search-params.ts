import { createLoader, createSerializer, parseAsString, parseAsStringLiteral } from "nuqs/server";

export const METRICS = ["margin", "adb", "closing", "income", "activities"] as const;
export const VIEWS = ["standing", "improvement"] as const;

/** What the address says about the board. */
export const boardParsers = {
  period: parseAsString,
  metric: parseAsStringLiteral(METRICS).withDefault("margin"),
  unit: parseAsString,
  view: parseAsStringLiteral(VIEWS).withDefault("standing"),
};

export const loadBoardParams = createLoader(boardParsers);
export const boardAddress = createSerializer(boardParsers);
