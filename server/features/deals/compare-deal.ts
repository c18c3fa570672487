import { ScoringError } from "../../../lib/scoring/errors.ts";
import type { Notice } from "../../../lib/scoring/explanation/notice.ts";
import { parseMinor } from "../../../lib/scoring/money/minor.ts";
import { splitScheme } from "../../../lib/scoring/splits/registry.ts";
import type { Context } from "../context.ts";
import { compareSchemes, type SplitOut } from "../splits/index.ts";
import { findDeals, splitsOf } from "./deal-repository.ts";
import { type DealFacts, readDeal } from "./read-deal.ts";
import { type RecordedDeal, recordedDeal } from "./recorded-deal.ts";
import { type SchemeWithParams, schemeChoices } from "./scheme-choices.ts";

/** A scheme on a deal: either its result, or why it cannot be computed. */
export type ComparedScheme = Readonly<
  SchemeWithParams & { besideTotal: boolean } & ({ result: SplitOut; error: null } | { result: null; error: Notice })
>;

/** What a member would get at least and at most, and under which schemes; schemes beside the total do not count. */
export type Bounds = Readonly<{
  member: string;
  lowestMinor: bigint;
  lowestBy: readonly string[];
  highestMinor: bigint;
  highestBy: readonly string[];
}>;

export type DealComparison = Readonly<{
  facts: DealFacts;
  deal: RecordedDeal;
  schemes: readonly ComparedScheme[];
  bounds: readonly Bounds[];
}>;

/** A deal as recorded under every scheme, through the same use case as `merit split`. Throws `deal_missing`. */
export async function compareDeal(context: Context, code: string): Promise<DealComparison> {
  const facts = await readDeal(context, code);
  const deal = recordedDeal(facts);
  const schemes = compare(deal, await choicesOf(context, facts));
  return { facts, deal, schemes, bounds: boundsOf(deal, schemes) };
}

/** The schemes with the parameters they are compared under; precedents are looked for among the deals that the actor may see. */
export async function choicesOf({ database, actor }: Context, { position, deal, splits }: DealFacts): Promise<SchemeWithParams[]> {
  const snapshot = { sql: database, position, units: null };
  const others = (await findDeals(snapshot, actor.scope)).map(({ code }) => code).filter((code) => code !== deal.code);
  return schemeChoices(splits, await splitsOf(snapshot, others));
}

/** Each scheme once, in the order given. */
export const compare = (deal: RecordedDeal, choices: readonly SchemeWithParams[]): ComparedScheme[] =>
  choices.map((choice) => {
    const besideTotal = splitScheme(choice.scheme).besideTotal === true;
    const { result, error } = computed(deal, choice);
    return result ? { ...choice, besideTotal, result, error: null } : { ...choice, besideTotal, result: null, error };
  });

type Computed = Readonly<{ result: SplitOut; error: null } | { result: null; error: Notice }>;

function computed({ amountMinor, currency, inputOf }: RecordedDeal, choice: SchemeWithParams): Computed {
  try {
    const { results, errors } = compareSchemes({ amountMinor, currency, input: inputOf(choice.scheme) }, [choice]);
    const [result] = results;
    if (result) return { result, error: null };
    const [error] = errors;
    if (error) return { result: null, error };
  } catch (error) {
    if (error instanceof ScoringError) return { result: null, error: { code: error.code, params: error.params } };
    throw error;
  }
  throw new Error(`The comparison lost the scheme ${choice.scheme}.`);
}

/** A member's amount under a result, in minor units; undefined for who is not on the deal. */
export function amountOf({ shares }: SplitOut, member: string, currency: string): bigint | undefined {
  const share = shares.find((one) => one.member === member);
  return share && parseMinor(share.amount, currency);
}

function boundsOf({ members, currency }: RecordedDeal, schemes: readonly ComparedScheme[]): Bounds[] {
  return members.flatMap(({ id: member }) => {
    const amounts = schemes.flatMap(({ scheme, besideTotal, result }) => {
      const minor = result && !besideTotal ? amountOf(result, member, currency) : undefined;
      return minor === undefined ? [] : [{ scheme, minor }];
    });
    const bySize = amounts.toSorted((a, b) => (a.minor < b.minor ? -1 : a.minor > b.minor ? 1 : 0));
    const lowestMinor = bySize[0]?.minor;
    const highestMinor = bySize.at(-1)?.minor;
    if (lowestMinor === undefined || highestMinor === undefined) return [];
    const by = (wanted: bigint): string[] => amounts.filter(({ minor }) => minor === wanted).map(({ scheme }) => scheme);
    return [{ member, lowestMinor, lowestBy: by(lowestMinor), highestMinor, highestBy: by(highestMinor) }];
  });
}
