import { MeritError } from "../../../../lib/messages/merit-error.ts";
import { dailyBalances, type HoldingEvent } from "../../../../lib/scoring/contribution/daily-balances.ts";
import { explainEvent, explainHeld, explainMove } from "../../../../lib/scoring/contribution/explain-day.ts";
import type { AccountFacts } from "../../../../lib/scoring/contribution/facts.ts";
import { fact, type Label, label, type Step, sumOf } from "../../../../lib/scoring/explanation/step.ts";
import { equals, type Rational, rational, roundHalfEven, subtract, sum, ZERO } from "../../../../lib/scoring/money/rational.ts";
import { type Day, fromDay, monthIndexOf, monthStart, toDay } from "../../../../lib/scoring/periods/day.ts";
import type { MonthSpan } from "../../../../lib/scoring/periods/period.ts";
import { stockRates } from "../../../runs/calculate.ts";
import { mayView, postingsOf } from "../../../runs/posting-repository.ts";
import { heldAccounts } from "../../managers/index.ts";
import { inBaseCurrency } from "../credit-line.ts";
import { type Asked, type Explained, type Explainer, figureMissing } from "./explainer.ts";

type Facts = Awaited<ReturnType<typeof heldAccounts>>;
/** What a kind of figure is made of, account by account, and what dailyBalances makes of the same accounts. */
type OfDay = Readonly<{ name: Label; steps: ReadonlyMap<AccountFacts, Step>; computed: Rational }>;
type Read = (asked: Asked, held: Facts, manager: string, day: Day) => OfDay;

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The balance credited to a manager at the end of a day. */
export const dayBalance: Explainer = (asked) =>
  explainDay(asked, (one, { accounts, bank }, manager, day) => ({
    name: label("figure_day", { manager, date: fromDay(day) }),
    steps: stepsOf(accounts, (facts) => explainHeld(facts, manager, day)),
    computed: dailyBalances(accounts, manager, eveAnd(day), stockRates(bank, one.period)).balances[1] ?? ZERO,
  }));

/** By how much one account changed the balance on a day. */
export const dayMove: Explainer = (asked) =>
  explainDay(asked, (one, { accounts, bank }, manager, day) => {
    const { account = "" } = one.query;
    const own = accounts.filter((facts) => facts.account.code === account);
    const { moves } = dailyBalances(own, manager, eveAnd(day), stockRates(bank, one.period));
    const moved = moves.filter((move) => move.day === day);
    return {
      name: label("figure_move", { account, manager, date: fromDay(day) }),
      steps: stepsOf(moved.length === 0 ? [] : own, (facts) => explainMove(facts, manager, day)),
      computed: sum(moved.map(({ change }) => change)),
    };
  });

/** What came or went with the events of one kind on a day. */
export const dayEvent: Explainer = (asked) =>
  explainDay(asked, (one, { accounts, bank }, manager, day) => {
    const { events } = dailyBalances(accounts, manager, eveAnd(day), stockRates(bank, one.period));
    const own = new Map(events.filter((event) => isAsked(event, day, one.query.kind)).map((event) => [event.account, event]));
    return {
      name: label("figure_event", { kind: one.query.kind ?? "", manager, date: fromDay(day) }),
      steps: stepsOf(accounts, (facts) => {
        const event = own.get(facts.account.code);
        return event ? explainEvent(facts, manager, event) : null;
      }),
      computed: sum([...own.values()].map(({ balance }) => balance)),
    };
  });

const isAsked = (event: HoldingEvent, day: Day, kind: string | undefined): boolean => event.day === day && event.kind === kind;

/** Changes and events of a day are told from its eve. */
const eveAnd = (day: Day) => ({ from: day - 1, to: day + 1 });

const stepsOf = (accounts: readonly AccountFacts[], step: (facts: AccountFacts) => Step | null): ReadonlyMap<AccountFacts, Step> =>
  new Map(accounts.flatMap((facts) => {
    const own = step(facts);
    return own ? [[facts, own] as const] : [];
  })); // biome-ignore format: one expression

/**
 * A figure of one day, account by account, in base currency at the rate of the period's end as the average balance is, and
 * rounded once. Throws `explanation_differs` where the steps are not worth what dailyBalances gives for the same accounts.
 */
async function explainDay(asked: Asked, read: Read): Promise<Explained> {
  const { context, query, run, period, snapshot } = asked;
  const { manager, day: date = "" } = query;
  if (manager === undefined || !DAY.test(date)) throw figureMissing(asked);
  if (!mayView(context.actor.scope, await postingsOf(snapshot, manager))) throw figureMissing(asked);
  const day = toDay(date);
  if (fromDay(day) !== date || day >= period.end) throw figureMissing(asked);
  const held = await heldAccounts(context, run, manager, monthsAround(day));
  const { name, steps, computed } = read(asked, held, manager, day);
  if (steps.size === 0) throw figureMissing(asked);
  const byCurrency = Map.groupBy(steps, ([facts]) => facts.account.currency);
  const terms = [...byCurrency].flatMap(([currency, own]) =>
    inBaseCurrency(held.bank, period, { currency, column: "closing" }, name, own.map(([, step]) => step)),
  ); // biome-ignore format: one expression
  const text = { label: name, unit: "money", currency: run.baseCurrency } as const;
  const exact = sumOf(text, terms).value;
  const minor = roundHalfEven(computed);
  if (!equals(exact, computed)) {
    const derived = String(roundHalfEven(exact));
    throw new MeritError("day_differs", { metric: query.explain, manager, date, shown: String(minor), derived });
  }
  const rounding = fact({ ...text, label: label("rounding_client") }, subtract(rational(minor), exact));
  return { root: sumOf(text, [...terms, rounding]), check: label("check_day") };
}

/** The whole months of a day and its eve: facts are loaded by month. */
function monthsAround(day: Day): MonthSpan {
  const firstMonth = monthIndexOf(day - 1);
  const months = monthIndexOf(day) - firstMonth + 1;
  const [start, end] = [monthStart(firstMonth), monthStart(firstMonth + months)];
  return { firstMonth, months, start, end, days: end - start };
}
