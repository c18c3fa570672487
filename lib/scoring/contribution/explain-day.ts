import { differenceOf, fact, label, productOf, type Step, type StepText, sumOf } from "../explanation/step.ts";
import { rational } from "../money/rational.ts";
import { type Day, fromDay } from "../periods/day.ts";
import { balancesWithin } from "./balances.ts";
import type { HoldingEvent } from "./daily-balances.ts";
import type { AccountFacts } from "./facts.ts";
import { type Holder, holdingsOf } from "./holdings.ts";

/**
 * What a manager holds of an account at the end of a day: the term that dailyBalances adds for it, exact and in minor units of
 * the account's currency. Null where nothing stood or nothing was held.
 */
export function explainHeld(facts: AccountFacts, manager: string, day: Day): Step | null {
  const balance = balanceOn(facts, day);
  const holders = holdersOn(facts, manager, day);
  if (balance === null || holders.length === 0) return null;
  const terms = holders.map(({ step }) => productOf(money(facts, "closing_credit", { date: fromDay(day) }), [balance, step]));
  return sumOf(ofAccount(facts), terms);
}

/** By how much an account changed a manager's balance on a day: what dailyBalances calls its move. */
export const explainMove = (facts: AccountFacts, manager: string, day: Day): Step =>
  differenceOf(ofAccount(facts), [heldOrNothing(facts, manager, day), heldOrNothing(facts, manager, day - 1)]);

/** The balance that came or went with an event of a day, as dailyBalances counts it: negative for what went. */
export function explainEvent(facts: AccountFacts, manager: string, { day, kind }: Pick<HoldingEvent, "day" | "kind">): Step {
  if (kind === "opened") return heldOrNothing(facts, manager, day);
  if (kind === "closed") return differenceOf(ofAccount(facts), [nothing(facts, manager, day), heldOrNothing(facts, manager, day - 1)]);
  const shares = [day, day - 1].map((on) =>
    sumOf(
      { label: label("share_on", { date: fromDay(on), manager }), unit: "share" },
      holdersOn(facts, manager, on).map(({ step }) => step),
    ),
  );
  const moved = differenceOf({ label: label("share_moved", { manager }), unit: "share" }, shares as [Step, Step]);
  return productOf(ofAccount(facts), [balanceOn(facts, day) ?? nothing(facts, manager, day), moved]);
}

const heldOrNothing = (facts: AccountFacts, manager: string, day: Day): Step =>
  explainHeld(facts, manager, day) ?? nothing(facts, manager, day);

/** An empty sum: that nothing was held is a true zero, not a missing figure. */
const nothing = (facts: AccountFacts, manager: string, day: Day): Step =>
  sumOf(money(facts, "held_nothing", { manager, date: fromDay(day) }), []);

function balanceOn(facts: AccountFacts, day: Day): Step | null {
  const [standing] = balancesWithin(facts.account, facts.balances, { from: day, to: day + 1 });
  if (!standing) return null;
  return fact(money(facts, "balance_on", { date: fromDay(day) }), rational(standing.balanceMinor), standing.source);
}

function holdersOn(facts: AccountFacts, manager: string, day: Day): readonly Holder[] {
  const [holding] = holdingsOf(facts, { from: day, to: day + 1 });
  return holding?.holders.filter((holder) => holder.manager === manager) ?? [];
}

const ofAccount = (facts: AccountFacts): StepText => money(facts, "account", { account: facts.account.code, client: facts.account.client });

const money = ({ account: { currency } }: AccountFacts, code: string, params: Record<string, string>): StepText => ({
  label: label(code, params),
  unit: "money",
  currency,
});
