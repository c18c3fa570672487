import { parseMinor } from "../../../lib/scoring/money/minor.ts";
import type { SplitInput } from "../../../lib/scoring/splits/split-scheme.ts";
import { parsedJson, type Shaped, shaped } from "../../rules/document.ts";
import { type Comparison, compareSchemes, type DealToSplit } from "./compare-schemes.ts";
import { documentFaults } from "./document-faults.ts";
import { type SplitDocument, splitDocument } from "./split-document.types.ts";

/** A deal as a document states it, compared under the schemes that it lists. */
export type SplitAnswer = Readonly<{ document: SplitDocument; comparison: Comparison }>;

/**
 * Compares split schemes on the deal of a JSON document (DATA-CONTRACT.md, merit split). Needs no database. Either the
 * comparison, or every fault of the document with its place. `deal` is the name by which messages call the deal.
 */
export function splitText(deal: string, text: string): Shaped<SplitAnswer> {
  const json = parsedJson(text);
  if (json.faults.length > 0) return { value: null, faults: json.faults };
  const { value: document, faults } = shaped<SplitDocument>(splitDocument, json.value);
  if (document === null) return { value: null, faults };
  const wrong = documentFaults(deal, document);
  if (wrong.length > 0) return { value: null, faults: wrong };
  const choices = document.schemes.map(({ scheme, ...params }) => ({ scheme, params }));
  return { value: { document, comparison: compareSchemes(dealOf(deal, document), choices) }, faults: [] };
}

function dealOf(deal: string, { amount, currency, schemes: _, ...input }: SplitDocument): DealToSplit {
  return { input: { deal, ...input } as SplitInput, amountMinor: parseMinor(amount, currency), currency };
}
