import type { z } from "zod";
import type { Locale } from "../../../lib/messages/locales.ts";
import { compare } from "./compare-deal.ts";
import type { given } from "./deal.types.ts";
import { namesIn } from "./names.ts";
import { presentScheme, speaker } from "./present.types.ts";
import type { DealFacts } from "./read-deal.ts";
import { recordedDeal } from "./recorded-deal.ts";

/** What a deal as recorded gives its members under terms (`params` is parsed JSON, undefined for the defaults), or why it gives nothing. */
export function sharesUnder(
  facts: DealFacts,
  { scheme, params }: { scheme: string; params: unknown },
  locale: Locale,
): z.infer<typeof given> {
  const [computed] = compare(recordedDeal(facts), [{ scheme, params, isAgreed: false, precedent: null }]);
  if (!computed) throw new Error(`The scheme ${scheme} was not computed.`);
  const { shares, reason } = presentScheme(computed, facts.deal.currency, speaker(locale, namesIn(facts)));
  return { amounts: shares?.map(({ member, amount }) => ({ member, amount })) ?? null, problem: reason };
}
