import type { inferRouterInputs, inferRouterOutputs } from "@trpc/server";
import { createSerializer, parseAsString, parseAsStringLiteral } from "nuqs/server";
import type { AppRouter } from "../../server/api/root.ts";

export type ExplanationInput = inferRouterInputs<AppRouter>["explanation"]["get"];
export type Explanation = inferRouterOutputs<AppRouter>["explanation"]["get"];
export type Step = Explanation["step"];

const METRICS = ["margin", "adb", "closing", "income", "activities"] as const satisfies ExplanationInput["metric"][];
const SOURCES = ["assigned", "split"] as const satisfies ExplanationInput["source"][];

/** Which figure is explained, as it stands in the address: a link to it can be sent to a colleague. */
export const targetParsers = {
  explain: parseAsStringLiteral(METRICS),
  manager: parseAsString,
  product: parseAsString,
  unit: parseAsString,
  currency: parseAsString,
  source: parseAsStringLiteral(SOURCES),
  kind: parseAsString,
};

/** On the leaderboard `unit` already says which unit is ranked. */
export const BOARD_KEYS = { unit: "booked" };

/** A figure to explain. On a manager's page the manager stands in the path and is left out here. */
export type Target = Readonly<
  { explain: (typeof METRICS)[number] } & { [K in "manager" | "product" | "unit" | "currency" | "kind"]?: string } & {
    source?: (typeof SOURCES)[number];
  }
>;

const NOTHING = { explain: null, manager: null, product: null, unit: null, currency: null, source: null, kind: null };

/** All parameters of the address that name a figure: those of `target`, the others taken away. */
export const paramsOf = (target: Target | null) => ({ ...NOTHING, ...target });

/** The address of this page with a figure's explanation open. */
export function addressOf(
  path: string,
  search: string,
  target: Target,
  urlKeys: Partial<Record<keyof typeof targetParsers, string>>,
): string {
  return createSerializer(targetParsers, { urlKeys })(search ? `${path}?${search}` : path, paramsOf(target));
}

export const toSource = (source: string): Target["source"] => SOURCES.find((known) => known === source);

/** Whether two targets name the same figure. */
export const isSame = (a: Target | null, b: Target): boolean =>
  a !== null && Object.keys(NOTHING).every((key) => (a[key as keyof Target] ?? null) === (b[key as keyof Target] ?? null));
