import { isTable } from "../../../lib/scoring/splits/params/is-table.ts";
import { splitSchemes } from "../../../lib/scoring/splits/registry.ts";
import type { AgreedSplit } from "./deal-repository.ts";

/**
 * A scheme with the parameters it is compared under: those agreed for the deal itself, else those agreed last for another
 * deal (`precedent`), else the scheme's defaults (`params` undefined).
 */
export type SchemeWithParams = Readonly<{ scheme: string; params: unknown; isAgreed: boolean; precedent: string | null }>;

/** Every scheme, for a deal with these splits among those of all deals that the actor may see, each list oldest first. */
export function schemeChoices(agreed: readonly AgreedSplit[], others: readonly AgreedSplit[]): SchemeWithParams[] {
  const last = agreed.at(-1);
  // A game is about the members of one deal: it says nothing of another.
  const precedents = new Map(
    others.filter(({ params }) => params !== null && gameOf(parsed(params)) === undefined).map((split) => [split.scheme, split]),
  );
  return [...splitSchemes.keys()].map((scheme) => {
    if (last?.scheme === scheme) return { scheme, params: parsed(last.params), isAgreed: true, precedent: null };
    const precedent = precedents.get(scheme);
    return { scheme, params: parsed(precedent?.params ?? null), isAgreed: false, precedent: precedent?.deal ?? null };
  });
}

/** The game among agreed parameters; undefined without any. */
export const gameOf = (params: unknown): unknown => (isTable(params) ? params.game : undefined);

/** Parameters were checked when the split was imported: the text is JSON. */
const parsed = (params: string | null): unknown => (params === null ? undefined : JSON.parse(params));
