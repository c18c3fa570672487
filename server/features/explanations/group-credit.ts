/**
 * Everything booked in one unit, product and currency, derived account by account. Rounding adds up inside such a group, so one
 * line of it cannot be derived without the others; what was derived is kept for the lines beside it that are opened next. Facts
 * as of a position never change, so what is kept never goes stale.
 */
import type { AccountCredit } from "../../../lib/scoring/contribution/account-credit.ts";
import { CreditBook, type CreditLine, type GroupKey, type HolderKey } from "../../../lib/scoring/contribution/credit-book.ts";
import type { Period } from "../../../lib/scoring/periods/period.ts";
import { type BankFacts, createScorer } from "../../../lib/scoring/score-period.ts";
import type { Database } from "../../db/database.ts";
import { loadAccountFacts } from "../../runs/account-facts.ts";
import { loadBankFacts } from "../../runs/bank-facts.ts";
import { stockRates } from "../../runs/calculate.ts";
import type { Snapshot } from "../../runs/snapshot.ts";
import { BoundedCache } from "./bounded-cache.ts";
import type { Asked } from "./explainers/explainer.ts";
import { accountsBooked } from "./explanation-repository.ts";

/** `credits` are those of the group's accounts; of a very large group those of the asked holder alone. */
export type GroupCredit = Readonly<{ credits: readonly AccountCredit[]; lines: readonly CreditLine[] }>;

/** Accounts whose derivation is kept, about 100 MB of them; and positions whose common facts are. */
const ACCOUNTS_KEPT = 20_000;
const POSITIONS_KEPT = 3;
const BATCH = 2_000;

type Kept = Readonly<{ groups: BoundedCache<GroupCredit>; banks: BoundedCache<BankFacts> }>;
const keptOf = new WeakMap<Database, Kept>();

function kept(database: Database): Kept {
  const known = keptOf.get(database) ?? { groups: new BoundedCache(ACCOUNTS_KEPT), banks: new BoundedCache(POSITIONS_KEPT) };
  keptOf.set(database, known);
  return known;
}

/** The catalogue, rates and deals as of the run, and the policies of its period. */
export async function bankFactsOf({ context, snapshot, period }: Pick<Asked, "context" | "snapshot" | "period">): Promise<BankFacts> {
  const { banks } = kept(context.database);
  const id = `${snapshot.position} ${period.end}`;
  const bank = banks.get(id) ?? (await loadBankFacts(snapshot, period));
  banks.set(id, bank, 1);
  return bank;
}

/** The derivation of a group, complete in `lines`, and in `credits` at least what `holder` has part in. */
export async function groupCredit(
  { context, snapshot, period }: Pick<Asked, "context" | "snapshot" | "period">,
  bank: BankFacts,
  { unit, product, currency }: GroupKey,
  holder: HolderKey,
): Promise<GroupCredit> {
  const { groups } = kept(context.database);
  const id = [snapshot.position, period.code, unit, product, currency].join("\u0000");
  const holderId = [id, holder.manager, holder.source].join("\u0000");
  const known = groups.get(id) ?? groups.get(holderId);
  if (known) return known;
  const codes = await accountsBooked(snapshot, { unit, product, currency });
  const isKept = codes.length <= groups.bound;
  const book = new CreditBook(period, bank.baseCurrency);
  const credits: AccountCredit[] = [];
  for await (const credit of accountCredits(snapshot, bank, period, codes)) {
    book.add(credit);
    if (isKept || hasPart(credit, holder)) credits.push(credit);
  }
  const group = { credits, lines: book.close(stockRates(bank, period)) };
  groups.set(isKept ? id : holderId, group, credits.length);
  return group;
}

/** The credit of some accounts, a batch of facts at a time. */
export async function* accountCredits(
  snapshot: Snapshot,
  bank: BankFacts,
  period: Period,
  codes: readonly string[],
): AsyncGenerator<AccountCredit> {
  const scorer = createScorer(bank, period);
  for (let start = 0; start < codes.length; start += BATCH) {
    for (const own of await loadAccountFacts(snapshot, period, codes.slice(start, start + BATCH))) yield scorer.credit(own);
  }
}

function hasPart({ segments, closing, earnings }: AccountCredit, { manager, source }: HolderKey): boolean {
  const parts = [...segments, ...earnings, ...(closing ? [closing] : [])];
  return parts.some(({ holders }) => holders.some((holder) => holder.manager === manager && holder.source === source));
}
