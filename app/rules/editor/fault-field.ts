import type { Draft } from "./draft.ts";

type Names = Pick<Draft, "kind" | "bands" | "multipliers">;

const MOVED: Readonly<Record<string, string>> = {
  "promotion.periods": "promotion",
  "guarantee.amount": "guaranteeAmount",
  "guarantee.months": "guaranteeMonths",
  "clawback.months": "clawback",
};

const HEAD: readonly string[] = ["", "code", "name", "from"];
/** What follows is words of the bank, which may look like anything. */
const PARAMS = "default.params";

/** Which field of the form a fault belongs to: "metrics[0].curve[1]" is metrics.0.curve.1. The whole rule is "". */
export function fieldOf(place: string, { kind, bands, multipliers }: Names): string {
  if (kind === "splits" && !HEAD.includes(place)) return place.startsWith(PARAMS) ? `policy.${place}` : `policy.${listed(place)}`;
  const quota = /^quotas\.(.+)$/.exec(place)?.[1];
  if (quota !== undefined) return `bands.${bands.findIndex(({ grade }) => grade.trim() === quota)}.quota`;
  const multiplier = /^multipliers\.(.+)$/.exec(place)?.[1];
  if (multiplier !== undefined) return `multipliers.${multipliers.findIndex(({ grade }) => grade.trim() === multiplier)}.factor`;
  return MOVED[place] ?? listed(place);
}

const listed = (place: string): string => place.replaceAll(/\[(\d+)\]/g, ".$1");
