import { balancesWithin } from "./contribution/balances.ts";
import type { AccountFacts } from "./contribution/facts.ts";
import { holdingsOf } from "./contribution/holdings.ts";
import { fact, label, type Source, type Step } from "./explanation/step.ts";
import type { Piece } from "./metrics/facts.ts";
import { multiply, type Rational, rational } from "./money/rational.ts";
import { type Day, fromDay } from "./periods/day.ts";
import type { Period } from "./periods/period.ts";

/** What of a client the pieces need to know beside one account. */
export type ClientSpan = Readonly<{ segment: string | null; firstOpened: Day; accountsAtStart: number; accountsAtEnd: number }>;

/** How many accounts each client has open before the period and at its end, and since when there is one. */
export function clientSpans(
  accounts: readonly AccountFacts["account"][],
  segments: ReadonlyMap<string, string | null>,
  period: Period,
): ReadonlyMap<string, ClientSpan> {
  return new Map(
    [...Map.groupBy(accounts, ({ client }) => client)].map(([client, own]) => [
      client,
      {
        segment: segments.get(client) ?? null,
        firstOpened: Math.min(...own.map(({ opened }) => opened)),
        accountsAtStart: own.filter((account) => isOpen(account, period.start - 1)).length,
        accountsAtEnd: own.filter((account) => isOpen(account, period.end - 1)).length,
      },
    ]),
  );
}

const isOpen = ({ opened, closed }: AccountFacts["account"], day: Day): boolean => opened <= day && (closed === null || closed > day);

/**
 * The pieces of one account: for every stretch of the period in which its holders stay the same, one for each holder. The facts must
 * reach back to the balance that stood before the period. `stockRate`: base minor units for one of the account's currency.
 */
export function portfolioPieces(
  facts: AccountFacts,
  period: Period,
  client: ClientSpan,
  stockRate: Rational,
  baseCurrency: string,
): Piece[] {
  const { account } = facts;
  const stretches = holdingsOf(facts, {
    from: Math.max(period.start, account.opened),
    to: Math.min(period.end, account.closed ?? period.end),
  });
  return stretches.flatMap(({ from, to, holders }) => {
    const before = balanceOn(facts, from - 1, stockRate, baseCurrency);
    const after = balanceOn(facts, account.closed === to ? to : to - 1, stockRate, baseCurrency);
    return holders.map(
      ({ manager, source, step }): Piece => ({
        manager,
        source,
        account: account.code,
        client: account.client,
        segment: client.segment,
        product: account.product,
        unit: account.unit,
        share: step,
        before,
        after,
        atStart: from === period.start && account.opened < period.start,
        atEnd: to === period.end && isOpen(account, period.end - 1),
        clientAccountsAtStart: client.accountsAtStart,
        clientAccountsAtEnd: client.accountsAtEnd,
        clientIsNew: client.firstOpened >= period.start,
      }),
    );
  });
}

/** The balance at the end of a day, in base currency; zero before the account is opened and once it is closed. */
function balanceOn({ account, balances }: AccountFacts, day: Day, rate: Rational, currency: string): Step {
  const [standing] = balancesWithin(account, balances, { from: day, to: day + 1 });
  const name = standing ? "metric_balance" : "metric_no_balance";
  const source: Source | undefined = standing?.source;
  return fact(
    { label: label(name, { account: account.code, date: fromDay(day) }), unit: "money", currency },
    multiply(rational(standing?.balanceMinor ?? 0n), rate),
    source,
  );
}
