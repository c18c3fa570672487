import type { AccountCredit } from "../../../lib/scoring/contribution/account-credit.ts";
import type { Column } from "../../../lib/scoring/contribution/credit-book.ts";
import { explainHandover } from "../../../lib/scoring/contribution/explain-handover.ts";
import { HOUSE } from "../../../lib/scoring/contribution/facts.ts";
import { type HolderChange, withRows } from "../../../lib/scoring/contribution/handover-effect.ts";
import type { Step } from "../../../lib/scoring/explanation/step.ts";
import { parsePeriod } from "../../../lib/scoring/periods/period.ts";
import { type BankFacts, createScorer } from "../../../lib/scoring/score-period.ts";
import { authorize } from "../../access/policy.ts";
import { loadAccountFacts } from "../../runs/account-facts.ts";
import { loadBankFacts } from "../../runs/bank-facts.ts";
import type { Snapshot } from "../../runs/snapshot.ts";
import { snapshotAt, snapshotNow } from "../../runs/unit-tree.ts";
import type { Context } from "../context.ts";
import { effectSpan, handoverEffect, type RowsByHeld, rowsByHeld } from "./handover-effect.ts";
import { parseHandover } from "./handover-text.ts";
import { planHandover, readHandover } from "./plan-handover.ts";

type Wanted = Readonly<{ period: string; handover: string; column: Column; manager: string; unit: string | null }>;

/**
 * The effect of a handover that is not made, and what it is made of for one holder: a step for each account, exact and by the
 * account's currency. `changes` are those of all holders.
 */
export type ExplainedHandover = Readonly<{
  position: number;
  bank: BankFacts;
  changes: readonly HolderChange[];
  byCurrency: ReadonlyMap<string, readonly Step[]>;
}>;

const BATCH = 2_000;

/**
 * What a handover would change, planned again at the ledger position at which it was shown. Null where the text names none, the
 * position is yet to come or the period has no effect of it. Throws what readHandover and planHandover throw.
 */
export async function explainHandoverEffect(context: Context, wanted: Wanted): Promise<ExplainedHandover | null> {
  authorize(context.actor, "organisation.change");
  const shown = parseHandover(wanted.handover);
  const now = await snapshotNow(context.database, null);
  if (shown === null || shown.position > now.position) return null;
  const snapshot = await snapshotAt(context.database, shown.position, null);
  const asked = await readHandover(snapshot, shown);
  const span = await effectSpan(snapshot, shown.basis, asked.day, wanted.period);
  if (span === null || span.period.code !== parsePeriod(wanted.period).code) return null;
  const { rows, accounts } = await planHandover(snapshot, { ...asked, day: span.day });
  const codes = accounts.map(({ code }) => code);
  const { holders } = await handoverEffect(snapshot, span.period, span.day, rows, codes);
  const bank = await loadBankFacts(snapshot, span.period);
  const byCurrency = new Map<string, Step[]>();
  for await (const [before, after] of bothWays(snapshot, bank, wanted.period, rowsByHeld(rows), codes)) {
    const { unit, currency } = before.facts.account;
    if (wanted.manager === HOUSE && unit !== wanted.unit) continue;
    const step = explainHandover(before, after, wanted, currency === bank.baseCurrency ? null : bank.baseCurrency);
    if (step) byCurrency.set(currency, [...(byCurrency.get(currency) ?? []), step]);
  }
  return { position: shown.position, bank, changes: holders, byCurrency };
}

/** Accounts as they stand, and as they would with the rows of the handover, scored over the whole period. */
async function* bothWays(
  snapshot: Snapshot,
  bank: BankFacts,
  code: string,
  rows: RowsByHeld,
  accounts: readonly string[],
): AsyncGenerator<readonly [AccountCredit, AccountCredit]> {
  const period = parsePeriod(code);
  const scorer = createScorer(bank, period);
  for (let start = 0; start < accounts.length; start += BATCH)
    for (const own of await loadAccountFacts(snapshot, period, accounts.slice(start, start + BATCH)))
      yield [scorer.credit(own), scorer.credit(withRows(own, rows(own.account)))];
}
