import { differenceOf, label, type Step, type StepText, sumOf } from "../explanation/step.ts";
import type { AccountCredit } from "./account-credit.ts";
import type { Column } from "./credit-book.ts";
import { explainAccount } from "./explain-account.ts";
import { isPlanned } from "./handover-effect.ts";

type Wanted = Readonly<{ manager: string; column: Column }>;

/**
 * What a handover changes for one holder of one account: its credit with the rows of the handover less its credit as it stands,
 * exact and in minor units. `base` is the currency that flows are converted to, if any. Null where the account counts for the
 * holder in neither.
 */
export function explainHandover(before: AccountCredit, after: AccountCredit, wanted: Wanted, base: string | null): Step | null {
  const sides = [termsOf(after, wanted, base).map(withoutPlannedSource), termsOf(before, wanted, base)];
  if (sides.every((terms) => terms.length === 0)) return null;
  const { account } = before.facts;
  const currency = sides.flat()[0]?.currency ?? account.currency;
  const text = (code: string, params = {}): StepText => ({ label: label(code, params), unit: "money", currency });
  const [then, now] = sides.map((terms, i) => sumOf(text(i === 0 ? "with_handover" : "without_handover"), terms));
  return differenceOf(text("account", { account: account.code, client: account.client }), [then, now] as [Step, Step]);
}

function termsOf(credit: AccountCredit, wanted: Wanted, base: string | null): readonly Step[] {
  const holders = [...credit.segments, ...(credit.closing ? [credit.closing] : []), ...credit.earnings].flatMap((part) => part.holders);
  const sources = new Set(holders.filter(({ manager }) => manager === wanted.manager).map(({ source }) => source));
  return [...sources].flatMap((source) => explainAccount(credit, { ...wanted, source }, base)?.children ?? []);
}

/** A share that only the handover would assign stands in no file yet. */
function withoutPlannedSource(step: Step): Step {
  const { source, ...rest } = step;
  if (source && isPlanned(source)) return { ...rest, label: label("planned_share", step.label.params) };
  return step.children.length === 0 ? step : { ...step, children: step.children.map(withoutPlannedSource) };
}
