import { dayOf } from "../../../lib/scoring/periods/day.ts";
import type { Context } from "../context.ts";
import { readAgreement } from "./read-agreement.ts";

type Named = Readonly<{ scheme: string; params: unknown }>;

/**
 * The scheme and its parsed parameters (undefined: its defaults) under a name: `stands`, `fallback` (what shares the deal while
 * nobody agrees) or `step3`, what the third move proposed or set. Null where there is none. Throws `deal_missing`.
 */
export async function agreementTerms(context: Context, deal: string, name: string): Promise<Named | null> {
  const { standing, policy, moves } = await readAgreement(context, deal, dayOf(new Date()));
  if (name === "fallback") return policy?.fallback ?? null;
  const move = moves.find(({ ordinal }) => name === `step${ordinal}`);
  const terms = name === "stands" ? standing : move && "terms" in move ? move.terms : null;
  return terms && { scheme: terms.scheme, params: terms.params === null ? undefined : (JSON.parse(terms.params) as unknown) };
}
