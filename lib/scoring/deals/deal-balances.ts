import { balancesWithin } from "../contribution/balances.ts";
import { holdingsOf } from "../contribution/holdings.ts";
import type { Span } from "../contribution/spans.ts";
import { standing } from "../contribution/spans.ts";
import { ScoringError } from "../errors.ts";
import { differenceOf, fact, label, productOf, type Step, type StepText, sumOf } from "../explanation/step.ts";
import { rational } from "../money/rational.ts";
import { fromDay } from "../periods/day.ts";
import type { Member, MemberBalance } from "../splits/split-scheme.ts";
import type { DealFacts, HeldAccount } from "./deal.ts";

/**
 * What each member held on the deal's accounts through a span, by the assignments of the accounts and clients (never by the deal's
 * own split): the average daily balance, and the growth, which is, for every stretch of holding, share x (balance at its end -
 * balance before it began). In base currency at the rate of the span's last day. Throws `fx_missing`, `shares_above_one`.
 */
export function dealBalances(
  { baseCurrency, fx }: Pick<DealFacts, "baseCurrency" | "fx">,
  accounts: readonly HeldAccount[],
  members: readonly Member[],
  span: Span,
): MemberBalance[] {
  const stretches = accounts.flatMap((own) => stretchesOf(own, span, rateStep(own, baseCurrency, fx, span)));
  return members.map(({ id: member }) => {
    const own = stretches.filter(({ manager }) => manager === member);
    const text = (code: string): StepText => ({ label: label(code, { member, ...dates(span) }), unit: "money", currency: baseCurrency });
    const adb = sumOf(
      text("split_balance_held"),
      own.map(({ average }) => average),
    );
    const growth = sumOf(
      text("split_growth_brought"),
      own.map((one) => one.growth),
    );
    return { member, derived: { adb, growth } };
  });
}

type Stretch = Readonly<{ manager: string; average: Step; growth: Step }>;

/** Days of an account through which its holders stay the same: what each has in it. */
function stretchesOf(own: HeldAccount, span: Span, rate: readonly Step[]): Stretch[] {
  const { account } = own;
  const days = span.to - span.from;
  const perDay = fact({ label: label("per_day_of_life", { days }), unit: "rate" }, rational(1n, BigInt(days)));
  return holdingsOf({ ...own, coverages: [] }, span).flatMap((holding) => {
    const params = { account: account.code, client: account.client, ...dates(holding) };
    const text = (code: string): StepText => ({ label: label(code, params), unit: "money", currency: account.currency });
    const balances = sumOf({ ...text("balance_days"), unit: "money-days" }, balanceDays(own, holding));
    const gained = differenceOf(text("split_growth_stretch"), [balanceAt(own, holding.to - 1), balanceAt(own, holding.from - 1)]);
    return holding.holders.map(({ manager, step }) => ({
      manager,
      average: productOf(text("split_balance_account"), [balances, perDay, step, ...rate]),
      growth: productOf(text("split_growth_account"), [gained, step, ...rate]),
    }));
  });
}

function balanceDays({ account, balances }: HeldAccount, span: Span): Step[] {
  const { currency } = account;
  return balancesWithin(account, balances, span).map(({ from, to, balanceMinor, source }) => {
    const params = dates({ from, to });
    return productOf({ label: label("balance_for_days", params), unit: "money-days", currency }, [
      fact({ label: label("balance", params), unit: "money", currency }, rational(balanceMinor), source),
      fact({ label: label("days", params), unit: "days" }, rational(BigInt(to - from))),
    ]);
  });
}

/** The balance at the end of a day; zero before the account is opened and once it is closed. */
function balanceAt({ account, balances }: HeldAccount, day: number): Step {
  const [found] = balancesWithin(account, balances, { from: day, to: day + 1 });
  const text = label(found ? "metric_balance" : "metric_no_balance", { account: account.code, date: fromDay(day) });
  return fact({ label: text, unit: "money", currency: account.currency }, rational(found?.balanceMinor ?? 0n), found?.source);
}

/** The factor into base currency; none where the account is in it. */
function rateStep({ account: { code, currency } }: HeldAccount, baseCurrency: string, fx: DealFacts["fx"], { to }: Span): Step[] {
  if (currency === baseCurrency) return [];
  const point = standing(fx.get(currency) ?? [], to - 1);
  if (!point) throw new ScoringError("fx_missing", { currency, date: fromDay(to - 1), account: code });
  return [fact({ label: label("fx_rate", { currency, date: fromDay(point.from) }), unit: "rate" }, point.rate, point.source)];
}

const dates = ({ from, to }: Span) => ({ from: fromDay(from), to: fromDay(to - 1) });
