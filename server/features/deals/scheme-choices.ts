import { isTable } from "../../../lib/scoring/splits/params/is-table.ts";
import { isBesideTotal, splitSchemes } from "../../../lib/scoring/splits/registry.ts";
import type { AgreedSplit } from "./deal-repository.ts";

/**
 * A scheme with the parameters it is compared under: those agreed for the deal itself, else those agreed last for another
 * deal (`precedent`), else the scheme's defaults (`params` undefined). A game that was agreed for the deal is every scheme's that
 * needs one.
 */
export type SchemeWithParams = Readonly<{ scheme: string; params: unknown; isAgreed: boolean; precedent: string | null }>;

/** Every scheme, for a deal with these splits among those of all deals that the actor may see, each list oldest first. */
export function schemeChoices(agreed: readonly AgreedSplit[], others: readonly AgreedSplit[]): SchemeWithParams[] {
  // The split of the credit and the overlay beside it: a deal may have both.
  const lasts = [false, true].map((beside) => agreed.findLast(({ scheme }) => isBesideTotal(scheme) === beside));
  // A game is about the members of one deal: it says nothing of another.
  const precedents = new Map(
    others.filter(({ params }) => params !== null && gameOf(parsed(params)) === undefined).map((split) => [split.scheme, split]),
  );
  const game = gameOf(parsed(lasts[0]?.params ?? null));
  return [...splitSchemes.values()].map(({ name: scheme, needs }) => {
    const own = lasts.find((last) => last?.scheme === scheme);
    if (own) return { scheme, params: parsed(own.params), isAgreed: true, precedent: null };
    const precedent = precedents.get(scheme);
    const params = parsed(precedent?.params ?? null);
    const withGame = game !== undefined && needs.includes("game") ? { game, ...(isTable(params) && params) } : params;
    return { scheme, params: withGame, isAgreed: false, precedent: precedent?.deal ?? null };
  });
}

/** The game among agreed parameters; undefined without any. */
export const gameOf = (params: unknown): unknown => (isTable(params) ? params.game : undefined);

/** Parameters were checked when the split was imported: the text is JSON. */
const parsed = (params: string | null): unknown => (params === null ? undefined : JSON.parse(params));
