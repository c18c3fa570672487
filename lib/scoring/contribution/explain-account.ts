import { fact, label, productOf, type Step, type StepText, sumOf } from "../explanation/step.ts";
import { negate, rational } from "../money/rational.ts";
import { fromDay } from "../periods/day.ts";
import { countedDays } from "../periods/day-count.ts";
import type { AccountCredit, Earning, Segment } from "./account-credit.ts";
import type { BalanceSpan } from "./balances.ts";
import type { Column } from "./credit-book.ts";
import type { FxPoint } from "./facts.ts";
import type { Holder } from "./holdings.ts";
import { spreadPerYear } from "./margin.ts";
import type { Span } from "./spans.ts";

type Wanted = Readonly<{ manager: string; source: string; column: Column }>;

/**
 * The derivation of what one holder got from one account in one column, exact and in minor units: its value is what
 * CreditBook.add adds for the same credit. `base` is the currency that flows are converted to at the rate of their date; null
 * leaves them in the account's. Null where the holder held nothing that counts.
 */
export function explainAccount(credit: AccountCredit, wanted: Wanted, base: string | null): Step | null {
  const terms = termsOf(credit, wanted, base);
  const [first] = terms;
  if (first === undefined) return null;
  const { code, client, currency } = credit.facts.account;
  return sumOf({ label: label("account", { account: code, client }), unit: "money", currency: first.currency ?? currency }, terms);
}

function termsOf(credit: AccountCredit, wanted: Wanted, base: string | null): Step[] {
  const own = (holders: readonly Holder[]) =>
    holders.filter(({ manager, source }) => manager === wanted.manager && source === wanted.source);
  const { segments, closing, earnings } = credit;
  if (wanted.column === "adb") return segments.flatMap((segment) => own(segment.holders).map((holder) => adbTerm(credit, segment, holder)));
  if (wanted.column === "margin")
    return segments.flatMap((segment) => own(segment.holders).flatMap((holder) => marginTerm(credit, segment, holder, base)));
  if (wanted.column === "income")
    return earnings.flatMap((earning) => own(earning.holders).map((holder) => incomeTerm(credit, earning, holder, base)));
  if (closing === null) return [];
  return own(closing.holders).map((holder) =>
    productOf(money(credit, "closing_credit", { date: fromDay(credit.period.end - 1) }), [
      balanceFact(credit, closing.balance),
      holder.step,
    ]),
  );
}

function adbTerm(credit: AccountCredit, segment: Segment, holder: Holder): Step {
  const days = credit.period.days;
  return productOf(money(credit, "average_credit", dates(segment)), [
    sumOf(
      moneyDays(credit, "balance_days", dates(segment)),
      segment.balances.map((balance) => balanceDays(credit, balance, balance.to - balance.from)),
    ),
    fact({ label: label("per_day_of_period", { days }), unit: "rate" }, rational(1n, BigInt(days))),
    holder.step,
  ]);
}

function marginTerm(credit: AccountCredit, segment: Segment, holder: Holder, base: string | null): Step[] {
  const { rate } = segment;
  const { side, dayCount } = credit.facts.product;
  if (rate === null || dayCount === null || spreadPerYear(side, rate) === null) return [];
  const counted = segment.balances.map((balance) => balanceDays(credit, balance, countedDays(dayCount, balance.from, balance.to)));
  const ftp = fact({ label: label("ftp_rate", { date: fromDay(rate.from) }), unit: "rate" }, rate.ftp, rate.source);
  const customer = fact({ label: label("customer_rate", { date: fromDay(rate.from) }), unit: "rate" }, rate.customer, rate.source);
  const parts =
    side === "liability" ? [ftp, { ...customer, value: negate(customer.value) }] : [customer, { ...ftp, value: negate(ftp.value) }];
  return [
    productOf(converted(money(credit, "margin_credit", dates(segment)), segment.fx, base), [
      sumOf(moneyDays(credit, "balance_days", dates(segment)), counted),
      sumOf({ label: label(side === "liability" ? "spread_liability" : "spread_asset"), unit: "rate" }, parts),
      fact(
        { label: label("per_day_of_year", { basis: dayCount, days: segment.yearDays }), unit: "year-fraction" },
        rational(1n, BigInt(segment.yearDays)),
      ),
      holder.step,
      ...conversion(credit, segment.fx, base),
    ]),
  ];
}

function incomeTerm(credit: AccountCredit, { item, fx }: Earning, holder: Holder, base: string | null): Step {
  return productOf(converted(money(credit, "income_credit", { date: fromDay(item.day) }), fx, base), [
    fact(
      money(credit, "income_item", { item: item.id, kind: item.kind, date: fromDay(item.day) }),
      rational(item.amountMinor),
      item.source,
    ),
    holder.step,
    ...conversion(credit, fx, base),
  ]);
}

const balanceFact = (credit: AccountCredit, balance: BalanceSpan): Step =>
  fact(money(credit, "balance", dates(balance)), rational(balance.balanceMinor), balance.source);

const balanceDays = (credit: AccountCredit, balance: BalanceSpan, days: number): Step =>
  productOf(moneyDays(credit, "balance_for_days", dates(balance)), [
    balanceFact(credit, balance),
    fact({ label: label("days", dates(balance)), unit: "days" }, rational(BigInt(days))),
  ]);

/** The factor that turns a flow into base currency; none where the account is in it, or the figure stays in the account's. */
function conversion({ facts }: AccountCredit, fx: FxPoint | null, base: string | null): Step[] {
  if (base === null || fx === null) return [];
  return [
    fact({ label: label("fx_rate", { currency: facts.account.currency, date: fromDay(fx.from) }), unit: "rate" }, fx.rate, fx.source),
  ];
}

/** A flow counts in base currency once it was converted. */
const converted = (text: StepText, fx: FxPoint | null, base: string | null): StepText =>
  base === null || fx === null ? text : { ...text, currency: base };

const dates = ({ from, to }: Span) => ({ from: fromDay(from), to: fromDay(to - 1) });
const money = (credit: AccountCredit, code: string, params: Record<string, string | number>): StepText => ({
  label: label(code, params),
  unit: "money",
  currency: credit.facts.account.currency,
});
const moneyDays = (credit: AccountCredit, code: string, params: Record<string, string | number>): StepText => ({
  ...money(credit, code, params),
  unit: "money-days",
});
