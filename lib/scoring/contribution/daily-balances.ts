import { ExactSum } from "../money/exact-sum.ts";
import { add, multiply, type Rational, ZERO } from "../money/rational.ts";
import type { Day } from "../periods/day.ts";
import { balancesWithin } from "./balances.ts";
import type { AccountFacts } from "./facts.ts";
import { type Holding, holdingsOf } from "./holdings.ts";
import type { Span } from "./spans.ts";

/** What happened to an account in a manager's hands on a day. `taken` and `given` are handovers, whole or in part. */
export type HoldingEvent = Readonly<{
  day: Day;
  kind: "opened" | "closed" | "taken" | "given";
  account: string;
  /** the part of the account's balance that came or went, in minor units of base currency */
  balance: Rational;
}>;

/** By how much one account changed a manager's balance on a day, whether it moved itself or came or went. */
export type AccountMove = Readonly<{ day: Day; account: string; change: Rational }>;

export type DailyBalances = Readonly<{
  span: Span;
  /** one for each day of the span */
  balances: readonly Rational[];
  events: readonly HoldingEvent[];
  /** account by account; those of one day sum to the balance's change since the day before. None for the first day. */
  moves: readonly AccountMove[];
}>;

/**
 * The balance credited to one manager on every day of a span, over all accounts, exact and in minor units of base currency.
 * It comes from the same holdings and balances as the credit: the average over a period's days is the manager's average
 * balance before rounding. `stockRate` converts as the average is converted, at one rate for every day, so that the line
 * moves with the balances and not with the currency. Throws what holdingsOf throws.
 */
export function dailyBalances(
  accounts: readonly AccountFacts[],
  manager: string,
  span: Span,
  stockRate: (currency: string) => Rational,
): DailyBalances {
  const length = span.to - span.from;
  // A balance that stands for a month changes the line twice, not thirty times.
  const changes = Array.from({ length }, () => new ExactSum());
  const events: HoldingEvent[] = [];
  const moves: AccountMove[] = [];
  for (const facts of accounts) {
    const holdings = holdingsOf(facts, span);
    if (!holdings.some((holding) => shareOf(holding, manager).n !== 0n)) continue;
    const rate = stockRate(facts.account.currency);
    for (const [day, change] of changesOf(heldBalances(facts, holdings, manager, span), rate)) {
      if (day >= span.to || change.n === 0n) continue;
      changes[day - span.from]?.add(change.n, change.d);
      if (day > span.from) moves.push({ day, account: facts.account.code, change });
    }
    events.push(...eventsOf(facts, holdings, manager, rate, span));
  }
  let running = ZERO;
  const balances = changes.map((sum) => {
    running = add(running, sum.total());
    return running;
  });
  return { span, balances, events: events.sort(byDayAndAccount), moves: moves.sort(byDayAndAccount) };
}

const byDayAndAccount = <T extends Readonly<{ day: Day; account: string }>>(a: T, b: T): number =>
  a.day - b.day || compareText(a.account, b.account);

/** What an account adds to the line on each day on which its held balance changes. */
function changesOf(held: readonly HeldBalance[], rate: Rational): Map<Day, Rational> {
  const changes = new Map<Day, Rational>();
  const change = (day: Day, amount: Rational): void => void changes.set(day, add(changes.get(day) ?? ZERO, amount));
  for (const { from, to, balance } of held) {
    const inBase = multiply(balance, rate);
    change(from, inBase);
    change(to, { n: -inBase.n, d: inBase.d });
  }
  return changes;
}

type HeldBalance = Span & Readonly<{ balance: Rational }>;

/** An account's balances through a span, times the manager's share of each day. */
function heldBalances(facts: AccountFacts, holdings: readonly Holding[], manager: string, span: Span): HeldBalance[] {
  const balances = balancesWithin(facts.account, facts.balances, span);
  return holdings.flatMap((holding) => {
    const share = shareOf(holding, manager);
    if (share.n === 0n) return [];
    return balances
      .filter(({ from, to }) => from < holding.to && to > holding.from)
      .map(({ from, to, balanceMinor }) => ({
        from: Math.max(from, holding.from),
        to: Math.min(to, holding.to),
        balance: { n: balanceMinor * share.n, d: share.d },
      }));
  });
}

/** The days inside a span on which the manager's share of an account changed, or the account opened or closed in their hands. */
function eventsOf({ account, balances }: AccountFacts, holdings: readonly Holding[], manager: string, rate: Rational, span: Span) {
  const part = (day: Day, share: Rational): Rational => {
    const [standing] = balancesWithin(account, balances, { from: day, to: day + 1 });
    return multiply(multiply({ n: standing?.balanceMinor ?? 0n, d: 1n }, share), rate);
  };
  const events: HoldingEvent[] = [];
  const event = (day: Day, kind: HoldingEvent["kind"], on: Day, share: Rational): void => {
    events.push({ day, kind, account: account.code, balance: part(on, share) });
  };
  const sharesOn = (day: Day): Rational => {
    const holding = holdings.find(({ from, to }) => from <= day && day < to);
    return holding ? shareOf(holding, manager) : ZERO;
  };
  const isOpen = (day: Day): boolean => day >= account.opened && (account.closed === null || day < account.closed);
  for (const { from } of holdings) {
    if (from === span.from || from === account.opened || !isOpen(from)) continue;
    const before = sharesOn(from - 1);
    const moved = add(sharesOn(from), { n: -before.n, d: before.d });
    if (moved.n > 0n) event(from, "taken", from, moved);
    if (moved.n < 0n) event(from, "given", from, moved);
  }
  const { opened, closed } = account;
  if (opened >= span.from && opened < span.to && sharesOn(opened).n !== 0n) event(opened, "opened", opened, sharesOn(opened));
  if (closed !== null && closed > span.from && closed < span.to) {
    const last = sharesOn(closed - 1);
    if (last.n !== 0n) event(closed, "closed", closed - 1, { n: -last.n, d: last.d });
  }
  return events;
}

/** A manager may hold an account twice, by assignment and by a split: never on the same day, but the sum says it all. */
const shareOf = ({ holders }: Holding, manager: string): Rational => {
  let share = ZERO;
  for (const holder of holders) if (holder.manager === manager) share = add(share, holder.share);
  return share;
};

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
