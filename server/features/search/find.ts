import type { Context } from "../context.ts";
import { type Found, findByText, SEARCH_KINDS, type SearchKind } from "./search-repository.ts";

export type FoundKind = Readonly<{ kind: SearchKind; items: readonly Found[] }>;

/** Of each kind; who wants more, types more. */
const LIMIT = 8;

/** Managers, clients, products, units and deals (or some of these kinds) whose name or code fits what was typed, as far as the actor may see. */
export async function find(
  { database, actor }: Context,
  { text, kinds = SEARCH_KINDS }: { text: string; kinds?: readonly SearchKind[] },
): Promise<FoundKind[]> {
  const wanted = text.trim();
  if (wanted === "") return [];
  const found: FoundKind[] = [];
  for (const kind of kinds) {
    const items = await findByText(database, actor.scope, kind, wanted, LIMIT);
    if (items.length > 0) found.push({ kind, items });
  }
  return found;
}
