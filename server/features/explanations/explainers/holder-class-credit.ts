import type { Column } from "../../../../lib/scoring/contribution/credit-book.ts";
import { explainAccount } from "../../../../lib/scoring/contribution/explain-account.ts";
import { absent, label, type Step, sumOf } from "../../../../lib/scoring/explanation/step.ts";
import type { StoredLine } from "../../../runs/credit-lines-repository.ts";
import { inBaseCurrency, isFlow, lineLabel } from "../credit-line.ts";
import { accountsOfClass } from "../explanation-repository.ts";
import { accountCredits, bankFactsOf } from "../group-credit.ts";
import { type Asked, type Explained, figureMissing } from "./explainer.ts";
import { holderLines } from "./holder-credit.ts";

/**
 * Of what one holder was credited, the part that came from the clients of a class (a segment, say): account by account and exact,
 * since a run rounds whole lines. It is what a scorecard's metric that is narrowed by segment counts.
 */
export async function holderClassCredit(asked: Asked, column: Column): Promise<Explained> {
  const { query, run } = asked;
  const lines = await holderLines(asked);
  if (lines.length === 0) throw figureMissing(asked);
  const steps: Step[] = [];
  for (const line of lines) steps.push(...(await lineParts(asked, line, column)));
  const money = { unit: "money", currency: run.baseCurrency } as const;
  // The holder has such lines, so that nothing of them came from these clients is a true zero.
  if (steps.length === 0) steps.push(absent({ label: label("class_none"), ...money }));
  const text = label("figure_class", { metric: query.explain, period: query.period });
  return { root: sumOf({ label: text, ...money }, steps), check: label("check_exact") };
}

/** What of a line came from the accounts of these clients. */
async function lineParts(asked: Asked, line: StoredLine, column: Column): Promise<readonly Step[]> {
  const { snapshot, period, query } = asked;
  const { by, value } = query;
  const { manager, source, currency } = line;
  if (by === undefined) throw figureMissing(asked);
  const bank = await bankFactsOf(asked);
  const base = currency !== bank.baseCurrency && isFlow(column) ? bank.baseCurrency : null;
  const accounts: Step[] = [];
  const codes = await accountsOfClass(snapshot, line, { by, value: value ?? null });
  for await (const credit of accountCredits(snapshot, bank, period, codes)) {
    const account = explainAccount(credit, { manager, source, column }, base);
    if (account) accounts.push(account);
  }
  return accounts.length === 0 ? [] : inBaseCurrency(bank, period, { currency, column }, lineLabel(line), accounts);
}
