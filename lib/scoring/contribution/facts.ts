import type { Source, Step } from "../explanation/step.ts";
import type { Rational } from "../money/rational.ts";
import type { Day } from "../periods/day.ts";
import type { DayCount } from "../periods/day-count.ts";

/** The facts of one account and of the bank, as plain values. `from` is the first day that counts, `to` the first that does not. */

export type Product = Readonly<{ code: string; side: "asset" | "liability" | "fee"; dayCount: DayCount | null }>;

export type Account = Readonly<{
  code: string;
  client: string;
  product: string;
  unit: string;
  currency: string;
  opened: Day;
  closed: Day | null;
}>;

/** An end-of-day balance in minor units of the account's currency. */
export type BalancePoint = Readonly<{ day: Day; balanceMinor: bigint; source: Source }>;

export type IncomeItem = Readonly<{ id: string; day: Day; amountMinor: bigint; kind: string; source: Source }>;

/** A dated value that stands from its day until the next one's. */
export type RatePoint = Readonly<{ from: Day; ftp: Rational; customer: Rational; source: Source }>;
export type FxPoint = Readonly<{ from: Day; rate: Rational; source: Source }>;

/** A manager's share of an account, or of all accounts of a client that have no assignment of their own. */
export type Assignment = Readonly<{ manager: string; share: Rational; from: Day; to: Day | null; source: Source }>;

/** The days on which a deal's agreed split takes an account's credit, with every member's share and its derivation. */
export type DealCoverage = Readonly<{
  deal: string;
  from: Day;
  to: Day | null;
  shares: readonly Readonly<{ manager: string; share: Rational; step: Step }>[];
}>;

/** Everything an account's credit depends on, beside the period. Points, rates and fx come in the order of their days. */
export type AccountFacts = Readonly<{
  account: Account;
  product: Product;
  balances: readonly BalancePoint[];
  income: readonly IncomeItem[];
  rates: readonly RatePoint[];
  /** null where the account is in the bank's base currency */
  fx: readonly FxPoint[] | null;
  assignments: readonly Assignment[];
  clientAssignments: readonly Assignment[];
  coverages: readonly DealCoverage[];
}>;

/** Where credit comes from: an assignment, a deal's split, or nobody (then it stays with the unit's house account). */
export type CreditSource = "assigned" | "split" | "house";
export const HOUSE = "";
