/**
 * The one place that composes the calculators, in the order the data flows: agreed splits become shares, shares and
 * assignments become holdings, holdings and balances become credit. Pure: facts in, credit out.
 */

import { getOrAdd } from "./collections/get-or-add.ts";
import { type AccountCredit, accountCredit } from "./contribution/account-credit.ts";
import { type AgreedShares, dealCoverages } from "./contribution/deal-coverage.ts";
import type {
  Account,
  AccountFacts,
  Assignment,
  BalancePoint,
  DealCoverage,
  FxPoint,
  IncomeItem,
  Product,
  RatePoint,
} from "./contribution/facts.ts";
import { type OverlayCredit, overlayCredits } from "./contribution/overlay-credit.ts";
import type { Span } from "./contribution/spans.ts";
import { ScoringError } from "./errors.ts";
import type { Source, Step } from "./explanation/step.ts";
import type { Rational } from "./money/rational.ts";
import { type Day, fromDay } from "./periods/day.ts";
import type { Period } from "./periods/period.ts";
import { isBesideTotal } from "./splits/registry.ts";
import { shareDeal } from "./splits/share-deal.ts";
import type { Member, Touch } from "./splits/split-scheme.ts";

type Dated = Readonly<{ from: Day; to: Day | null }>;

/** A deal with all that a split can look at. */
export type Deal = Readonly<{ code: string; closed: string | null; members: readonly (Member & Dated)[]; touches: readonly Touch[] }>;
/** An agreed split, or an overlay beside it. `source` names the imported row. */
export type DealSplit = Readonly<{ deal: string; scheme: string; params: unknown; source?: Source }> & Dated;
export type DealAccount = Readonly<{ deal: string; account: string }> & Dated;

/** The facts that accounts share: catalogue, rates and deals. Points stand in the order of their days. */
export type BankFacts = Readonly<{
  baseCurrency: string;
  products: ReadonlyMap<string, Product>;
  /** by rateKey(product, currency) */
  rates: ReadonlyMap<string, readonly RatePoint[]>;
  fx: ReadonlyMap<string, readonly FxPoint[]>;
  deals: ReadonlyMap<string, Deal>;
  dealSplits: readonly DealSplit[];
  /** by account */
  dealAccounts: ReadonlyMap<string, readonly DealAccount[]>;
}>;

/** The facts of one account alone. */
export type OwnFacts = Readonly<{
  account: Account;
  balances: readonly BalancePoint[];
  income: readonly IncomeItem[];
  assignments: readonly Assignment[];
  clientAssignments: readonly Assignment[];
}>;

export const rateKey = (product: string, currency: string): string => `${product}\u0000${currency}`;

/**
 * Puts an account's own facts together with those of the bank, for a span of days: a deal's split is worked out once. Throws
 * `product_unknown`, and what agreed splits throw.
 */
export function createFactsBinder(bank: BankFacts, span: Span): (own: OwnFacts) => AccountFacts {
  const splits = bank.dealSplits.filter(({ scheme }) => !isBesideTotal(scheme));
  const coverages = createCoverages(bank, splits, rememberingShares(bank), span);

  return ({ account, ...own }) => {
    const { product: code, currency } = account;
    const product = bank.products.get(code);
    if (!product) throw new ScoringError("product_unknown", { account: account.code, product: code });
    const fx = currency === bank.baseCurrency ? null : (bank.fx.get(currency) ?? []);
    return { ...own, account, product, fx, rates: bank.rates.get(rateKey(code, currency)) ?? [], coverages: coverages(account.code) };
  };
}

/** The days on which some of the deals' splits cover an account. */
function createCoverages(
  bank: BankFacts,
  splits: readonly DealSplit[],
  shares: AgreedShares<DealSplit>,
  span: Span,
): (account: string) => DealCoverage[] {
  // Looked up, not searched: every account on a deal would go through the splits of all deals.
  const splitsOf = Map.groupBy(splits, ({ deal }) => deal);
  return (account) => {
    const rows = bank.dealAccounts.get(account);
    if (!rows) return [];
    const own = [...new Set(rows.map(({ deal }) => deal))].flatMap((deal) => splitsOf.get(deal) ?? []);
    return dealCoverages(rows, own, (deal) => bank.deals.get(deal)?.members ?? [], shares, span);
  };
}

/** Scores accounts of one period against the same bank facts. */
export function createScorer(bank: BankFacts, period: Period) {
  const span = { from: period.start, to: period.end };
  const bind = createFactsBinder(bank, span);
  const besideTotal = bank.dealSplits.filter(({ scheme }) => isBesideTotal(scheme));
  const overlaysOf = createCoverages(bank, besideTotal, rememberingOverlays(bank), span);

  /** Everything one account earned its holders in the period. Throws ScoringError where facts are missing or contradict. */
  const credit = (own: OwnFacts): AccountCredit => accountCredit(bind(own), period);

  /** What overlays recognise of the account that this is the credit of: beside it, whatever its holders are credited. */
  const overlays = (own: AccountCredit): OverlayCredit[] => overlayCredits(own, overlaysOf(own.facts.account.code));

  return { credit, overlays };
}

type MemberShare = Readonly<{ manager: string; share: Rational; step: Step }>;

/** Shares of an agreed split among the members who are on the deal on a day; each membership is worked out once. */
function rememberingShares(bank: BankFacts): AgreedShares<DealSplit> {
  const known = new Map<DealSplit, Map<string, readonly MemberShare[]>>();
  return (split, day) => {
    const deal = dealOf(bank, split);
    const members = deal.members.filter((member) => isOn(member, day));
    if (members.length === 0) throw new ScoringError("deal_without_members", { deal: deal.code, date: fromDay(day) });
    const id = members.map((member) => member.id).join("\u0000");
    const byMembers = getOrAdd(known, split, () => new Map<string, readonly MemberShare[]>());
    return getOrAdd(byMembers, id, () => shareAmong(deal, split, members));
  };
}

/**
 * What an overlay recognises the members with who are on the deal on a day. Each per cent stands by itself: it is worked out
 * once among all who ever were on the deal, and who has left takes none of the others' away.
 */
function rememberingOverlays(bank: BankFacts): AgreedShares<DealSplit> {
  const known = new Map<DealSplit, readonly MemberShare[]>();
  return (split, day) => {
    const deal = dealOf(bank, split);
    const shares = getOrAdd(known, split, () => shareAmong(deal, split, deal.members));
    return shares.filter((_, i) => isOn(deal.members[i] as Dated, day));
  };
}

function dealOf({ deals }: BankFacts, { deal: code }: DealSplit): Deal {
  const deal = deals.get(code);
  if (!deal) throw new ScoringError("deal_unknown", { deal: code });
  return deal;
}

const isOn = ({ from, to }: Dated, day: Day): boolean => from <= day && (to === null || to > day);

function shareAmong(deal: Deal, split: DealSplit, members: readonly Member[]): MemberShare[] {
  const present = new Set(members.map(({ id }) => id));
  // A touch of a member who has left counts as little as the member does; touches of strangers are reported by the scheme.
  const gone = new Set(deal.members.map(({ id }) => id).filter((id) => !present.has(id)));
  const touches = deal.touches.filter(({ member }) => !gone.has(member));
  const result = shareDeal(split.scheme, split.params, {
    deal: deal.code,
    members,
    touches,
    ...(deal.closed !== null && { closed: deal.closed }),
    ...(split.source && { agreed: split.source }),
  });
  return members.map(({ id }, i) => ({ manager: id, share: result.shares[i] as Rational, step: result.explanation.children[i] as Step }));
}
