import type { Figure } from "../../_format/figures.ts";
import type { ManagerData, Metric } from "./page-data.ts";

type Period = ManagerData["history"][number];

/** A manager's figure of the page's own period; null where there is none. */
export const figureNow = ({ totals, activities }: ManagerData, metric: Metric): Figure | null =>
  metric === "activities" ? activities.total : (totals?.[metric] ?? null);

/** The same figure of the period before. */
export const figureBefore = ({ history }: ManagerData, metric: Metric): Figure | null => history.at(-2)?.[metric] ?? null;

/** What it gained since; null where either is missing. */
export function changeOf({ changes, run }: ManagerData, metric: Metric): Figure | null {
  const change = changes[metric];
  if (change === null) return null;
  return metric === "activities" ? { kind: "count", count: change } : { kind: "money", minor: change, currency: run.baseCurrency };
}

/** Where the page's figures are compared with: the period before, whether it is calculated or not. */
export const periodBefore = ({ history }: ManagerData): Period | null => history.at(-2) ?? null;
