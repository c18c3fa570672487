import { createLoader, createSerializer, parseAsArrayOf, parseAsString, parseAsStringLiteral } from "nuqs/server";

export const METRICS = ["margin", "adb", "closing", "income", "activities"] as const;
export type Metric = (typeof METRICS)[number];
export const SCALES = ["shared", "own"] as const;

/** Units that stand beside each other at most. */
export const MOST_BESIDE = 4;

/** What the address says about the room: which level of units, below which unit, and which of them stand beside each other. */
export const unitParsers = {
  period: parseAsString,
  metric: parseAsStringLiteral(METRICS).withDefault("margin"),
  kind: parseAsString,
  parent: parseAsString,
  beside: parseAsArrayOf(parseAsString).withDefault([]),
};

export const loadUnitParams = createLoader(unitParsers);
export const unitsAddress = createSerializer(unitParsers);
