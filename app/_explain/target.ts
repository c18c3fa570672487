import type { inferRouterInputs, inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "../../server/api/root.ts";

export type ExplanationInput = inferRouterInputs<AppRouter>["explanation"]["get"];
export type Explanation = inferRouterOutputs<AppRouter>["explanation"]["get"];
export type Step = Explanation["step"];
export type Label = Step["label"];
export type Source = NonNullable<Step["source"]>;

/**
 * A figure to explain. Without `manager` and `house` it is the bank's own total of all holders; without `period` the page's,
 * without `version` the latest run's. `unit` means booked there or below, `booked` in that very unit.
 */
export type Target = Readonly<Omit<ExplanationInput, "path" | "from" | "period"> & { period?: string | undefined }>;

/** In the order in which they stand in the address. */
export const TARGET_KEYS = [
  "manager",
  "house",
  "client",
  "group",
  "by",
  "value",
  "matching",
  "account",
  "board",
  "unit",
  "booked",
  "product",
  "family",
  "currency",
  "own",
  "source",
  "kind",
  "day",
  "as",
  "of",
  "handover",
  "than",
  "deal",
  "scheme",
  "terms",
  "trial",
  "metric",
  "corrects",
  "period",
  "version",
  "against",
] as const satisfies (keyof Omit<Target, "explain">)[];

/** Whether it is a figure of a deal: of the deal as recorded or tried, not of a period. */
export const isOfDeal = ({ explain }: Pick<Target, "explain">): boolean => explain.startsWith("deal_");

const SOURCES = ["assigned", "split"] as const satisfies Target["source"][];

/** The source of a credit line as a target names it; none for the house's. */
export const toSource = (source: string): Target["source"] => SOURCES.find((known) => known === source);
