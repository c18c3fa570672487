/**
 * The one place that composes the calculators, in the order the data flows: agreed splits (or the defaults of policies)
 * become shares, shares and assignments become holdings, holdings and balances become credit. Pure: facts in, credit out.
 */

import { type AccountCredit, accountCredit } from "./contribution/account-credit.ts";
import { type AgreedShares, dealCoverages } from "./contribution/deal-coverage.ts";
import type {
  Account,
  AccountFacts,
  Assignment,
  BalancePoint,
  DealCoverage,
  IncomeItem,
  Product,
  RatePoint,
} from "./contribution/facts.ts";
import { type OverlayCredit, overlayCredits } from "./contribution/overlay-credit.ts";
import type { Span } from "./contribution/spans.ts";
import type { DealAccount, DealFacts, DealSplit, NumberedPolicy } from "./deals/deal.ts";
import { type Fallback, notingPolicies, rememberingDefaults, rememberingOverlays, rememberingShares } from "./deals/deal-shares.ts";
import { ScoringError } from "./errors.ts";
import type { Period } from "./periods/period.ts";
import { isBesideTotal } from "./splits/registry.ts";

export type { DealAccount, DealSplit } from "./deals/deal.ts";

/** The facts that accounts share: catalogue, rates and deals. Points stand in the order of their days. */
export type BankFacts = DealFacts &
  Readonly<{
    products: ReadonlyMap<string, Product>;
    /** by rateKey(product, currency) */
    rates: ReadonlyMap<string, readonly RatePoint[]>;
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
  const coverages = createCoverages(bank, sharingCredit(bank), rememberingShares(bank), span, rememberingDefaults(bank));

  return ({ account, ...own }) => {
    const { product: code, currency } = account;
    const product = bank.products.get(code);
    if (!product) throw new ScoringError("product_unknown", { account: account.code, product: code });
    const fx = currency === bank.baseCurrency ? null : (bank.fx.get(currency) ?? []);
    return { ...own, account, product, fx, rates: bank.rates.get(rateKey(code, currency)) ?? [], coverages: coverages(account.code) };
  };
}

/** The policies that have a say in how the accounts of deals are shared in a span. */
export function policiesInUse(bank: BankFacts, span: Span): NumberedPolicy[] {
  const used = new Set<NumberedPolicy>();
  if (bank.organisation.policies.length === 0) return [];
  const coverages = createCoverages(bank, sharingCredit(bank), notingPolicies(bank, used), span, rememberingDefaults(bank));
  for (const account of bank.dealAccounts.keys()) coverages(account);
  return [...used];
}

const sharingCredit = ({ dealSplits }: BankFacts): DealSplit[] => dealSplits.filter(({ scheme }) => !isBesideTotal(scheme));

/** The days on which some of the deals' splits, or where there are none a default, cover an account. */
function createCoverages(
  bank: BankFacts,
  splits: readonly DealSplit[],
  shares: AgreedShares<DealSplit>,
  span: Span,
  fallback?: Fallback,
): (account: string) => DealCoverage[] {
  // Looked up, not searched: every account on a deal would go through the splits of all deals.
  const splitsOf = Map.groupBy(splits, ({ deal }) => deal);
  return (account) => {
    const rows = bank.dealAccounts.get(account);
    if (!rows) return [];
    const own = [...new Set(rows.map(({ deal }) => deal))].flatMap((deal) => splitsOf.get(deal) ?? []);
    return dealCoverages(rows, own, (deal) => bank.deals.get(deal)?.members ?? [], shares, span, fallback);
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
