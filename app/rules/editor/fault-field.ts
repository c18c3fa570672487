import type { Draft } from "./draft.ts";

type Names = Pick<Draft, "bands" | "multipliers">;

const MOVED: Readonly<Record<string, string>> = {
  "promotion.periods": "promotion",
  "guarantee.amount": "guaranteeAmount",
  "guarantee.months": "guaranteeMonths",
  "clawback.months": "clawback",
};

/** Which field of the form a fault belongs to: "metrics[0].curve[1]" is metrics.0.curve.1. The whole rule is "". */
export function fieldOf(place: string, { bands, multipliers }: Names): string {
  const quota = /^quotas\.(.+)$/.exec(place)?.[1];
  if (quota !== undefined) return `bands.${bands.findIndex(({ grade }) => grade.trim() === quota)}.quota`;
  const multiplier = /^multipliers\.(.+)$/.exec(place)?.[1];
  if (multiplier !== undefined) return `multipliers.${multipliers.findIndex(({ grade }) => grade.trim() === multiplier)}.factor`;
  return MOVED[place] ?? place.replaceAll(/\[(\d+)\]/g, ".$1");
}
