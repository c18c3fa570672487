import { type RuleFault, ScoringError } from "../../../lib/scoring/errors.ts";
import { parseMinor } from "../../../lib/scoring/money/minor.ts";
import { closingInstant, parseInstant } from "../../../lib/scoring/splits/instant.ts";
import type { SplitDocument } from "./split-document.types.ts";

/** What the shape of a document cannot say: moments, counts, decimals of the currency, lists that must have something in them. */
export function documentFaults(deal: string, document: SplitDocument): RuleFault[] {
  const { currency, members, touches, paths = [], schemes } = document;
  return [
    ...(/^[A-Z]{3}$/.test(currency) ? amountFault(document) : [value("currency", currency, '"EUR"')]),
    ...closedFault(deal, document),
    ...(members.length === 0 ? [{ place: "members", code: "split_no_members", params: { deal } }] : []),
    ...membersTwice(deal, members),
    ...touches.flatMap(({ at, minutes = 0 }, i) => [
      ...(parseInstant(at) === undefined ? [value(`touches[${i}].at`, at, '"2026-03-01T10:00:00Z"')] : []),
      ...notNegative(`touches[${i}].minutes`, minutes),
    ]),
    ...paths.flatMap(({ won, lost }, i) => [...notNegative(`paths[${i}].won`, won), ...notNegative(`paths[${i}].lost`, lost)]),
    ...(schemes.length === 0 ? [value("schemes", schemes, '[{"scheme": "equal"}]')] : []),
  ];
}

/** A value and what is expected in its place: an example or a bound. */
const value = (place: string, found: unknown, expected: string): RuleFault => ({
  place,
  code: "document_value",
  params: { value: JSON.stringify(found), expected },
});

const notNegative = (place: string, number: number): RuleFault[] => (number < 0 ? [value(place, number, ">= 0")] : []);

const amountFault = ({ amount, currency }: SplitDocument): RuleFault[] => thrown("amount", () => parseMinor(amount, currency));

const closedFault = (deal: string, { closed }: SplitDocument): RuleFault[] =>
  closed === undefined ? [] : thrown("closed", () => closingInstant({ deal, closed }));

/** What the core says of a value, with its place. */
function thrown(place: string, read: () => unknown): RuleFault[] {
  try {
    read();
    return [];
  } catch (error) {
    if (!(error instanceof ScoringError)) throw error;
    return [{ place, code: error.code, params: error.params }];
  }
}

function membersTwice(deal: string, members: SplitDocument["members"]): RuleFault[] {
  const seen = new Set<string>();
  return members.flatMap(({ id }, i) => {
    if (seen.has(id)) return [{ place: `members[${i}].id`, code: "split_member_twice", params: { deal, member: id } }];
    seen.add(id);
    return [];
  });
}
