/**
 * `node bench/scoring.ts`: scores, grades and bonuses of 10,000 managers with 12 metrics each, as a run makes them once credit is
 * loaded: measured, scored with values alone, and written as the exact texts that it stores. Once with the same plans for everybody,
 * once with plans of each manager's own, whose fractions have no common denominator within reach. Beside it the credit of the same
 * managers' accounts calculated in lib/scoring. Seconds are of processor, garbage collection and compilation included; the least of
 * some turns, and the first one, in which nothing is compiled yet. They differ between machines; the ratio counts.
 */
import { accountCredit } from "../lib/scoring/contribution/account-credit.ts";
import { CreditBook } from "../lib/scoring/contribution/credit-book.ts";
import type { AccountFacts } from "../lib/scoring/contribution/facts.ts";
import { fact, label, told } from "../lib/scoring/explanation/step.ts";
import type { CreditFigure, WorkFacts } from "../lib/scoring/metrics/facts.ts";
import { metricOf } from "../lib/scoring/metrics/registry.ts";
import { ONE, type Rational, rational, toFraction } from "../lib/scoring/money/rational.ts";
import { parsePeriod } from "../lib/scoring/periods/period.ts";
import { type RuleSet, type Scored, type Subject, scoreSubjects } from "../lib/scoring/score-subjects.ts";
import { createRandom } from "./random.ts";

const MANAGERS = 10_000;
const ACCOUNTS_EACH = 10;
const POOL_MINOR = 1_000_000_000n;
const TURNS = 7;
const CODES = ["adb", "closing", "margin", "income", "margin_income"];
const PRODUCTS = ["CUR", "SAV", "LOAN"];
const period = parsePeriod("2026-03");
const source = { kind: "balances", importId: 1, line: 2 };
const random = createRandom(20_260_331);

/** Twelve metrics on a card: the credit metrics of the catalogue, over all products and one by one. */
const CARD = Array.from({ length: 12 }, (_, i) => ({
  name: `m${i}`,
  metric: CODES[i % CODES.length] ?? "adb",
  product: PRODUCTS[Math.floor(i / CODES.length) % PRODUCTS.length] ?? "CUR",
}));

const rules: RuleSet = {
  cards: new Map([
    [
      "card",
      CARD.map(({ name }, i) => ({ metric: name, direction: "higher" as const, weight: rational(i < 8 ? 8n : 9n), curve: curve() })),
    ],
  ]),
  schemes: new Map([
    ["ten", { bands: Array.from({ length: 10 }, (_, i) => ({ grade: `${i + 1}`, from: rational(BigInt(i * 12)) })), gates: [] }],
  ]),
  plans: new Map([["pool", { currency: "EUR", on: "items" as const, poolMinor: POOL_MINOR }]]),
};

function curve() {
  return [
    [5n, 0n],
    [10n, 100n],
    [15n, 150n],
  ].map(([at = 0n, points = 0n]) => ({ at: rational(at, 10n), points: rational(points) }));
}

function creditOf(manager: string): CreditFigure[] {
  return PRODUCTS.map((product) => ({
    manager, unit: "U", product, currency: "EUR", source: "assigned",
    adb: BigInt(random.below(100_000_000)), closing: BigInt(random.below(100_000_000)), margin: BigInt(random.below(1_000_000)), income: BigInt(random.below(100_000)),
  })); // biome-ignore format: a row of figures
}

/** The plan of one metric of one manager, in minor units. */
type PlanOf = (manager: number, metric: number) => bigint;
const PLANS: Readonly<Record<string, PlanOf>> = {
  "the same plans for everybody": () => 50_000_000n,
  "plans of each manager's own": (manager, metric) => ownPlans[manager * CARD.length + metric] ?? 0n,
};
const ownPlans = Array.from({ length: MANAGERS * CARD.length }, () => BigInt(20_000_000 + random.below(60_000_000)));

function subjectOf(manager: string, place: number, credit: readonly CreditFigure[], planOf: PlanOf): Subject {
  const facts: WorkFacts = {
    period,
    baseCurrency: "EUR",
    credit,
    segmentCredit: [],
    pieces: [],
    contacts: [],
    earlier: [],
    ratings: [],
    coefficients: new Map(),
    version: 1,
  };
  const metrics = new Map(
    CARD.map(({ name, metric, product }, i) => {
      const actual = metricOf(metric)?.measure(facts, { products: new Set([product]) }) ?? null;
      const text = { label: label("target", { metric, period: period.code }), unit: "money", currency: "EUR" } as const;
      return [name, { actual: actual && told(actual), plan: told(fact(text, rational(planOf(place, i)))) }] as const;
    }),
  );
  const items = [...metrics.values()].flatMap(({ actual }) => actual ?? []).slice(0, 3);
  return { id: manager, card: "card", scheme: "ten", plan: "pool", metrics, criteria: new Map(), items };
}

/** What a run stores of a score, as text. */
function stored({ card, grade, bonus }: Scored, { metrics }: Subject): readonly unknown[] {
  const text = (value: Rational | null | undefined): string | null => (value ? toFraction(value) : null);
  const lines = card.metrics.map(({ metric, attainment, points, weight }) => {
    const { actual, plan } = metrics.get(metric) ?? { actual: null, plan: null };
    return [metric, text(actual?.value), text(plan?.value), text(attainment), text(points), text(weight)];
  });
  return [text(card.score?.value), grade?.grade, bonus?.totalMinor, lines];
}

function accountFacts(manager: string, i: number): AccountFacts {
  const opened = period.start - 400;
  return {
    account: { code: `${manager}-${i}`, client: `C${manager}`, product: "CUR", unit: "U", currency: "EUR", opened, closed: null },
    product: { code: "CUR", side: "liability", dayCount: "ACT/365" },
    balances: Array.from({ length: period.days }, (_, day) => ({
      day: period.start + day,
      balanceMinor: BigInt(random.below(10_000_000)),
      source,
    })),
    income: [],
    rates: [{ from: opened, ftp: rational(6n, 100n), customer: rational(4n, 100n), source }],
    fx: null,
    assignments: [{ manager, share: ONE, from: opened, to: null, source }],
    clientAssignments: [],
    coverages: [],
  };
}

/** Processor seconds of the first of some turns, and of the quickest. */
function timed(work: () => unknown): { first: number; least: number } {
  const times = Array.from({ length: TURNS }, () => {
    const begin = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(begin);
    return (user + system) / 1e6;
  });
  return { first: times[0] ?? Number.NaN, least: Math.min(...times) };
}

/** Scores everybody; throws where somebody came out without a score or the pool was not paid out whole. */
function scoreAll(planOf: PlanOf): readonly unknown[] {
  const subjects = loaded.map(([manager, lines], i) => subjectOf(manager, i, lines, planOf));
  const scored = scoreSubjects(rules, subjects, "values").subjects;
  const paid = scored.reduce((all, { bonus }) => all + (bonus?.totalMinor ?? 0n), 0n);
  if (paid !== POOL_MINOR || scored.some(({ card }) => !card.score)) throw new Error(`The bench paid ${paid} of ${POOL_MINOR}.`);
  return scored.map((one, i) => stored(one, subjects[i] as Subject));
}

const managers = Array.from({ length: MANAGERS }, (_, i) => `M${i}`);
const loaded = managers.map((manager) => [manager, creditOf(manager)] as const);
const scorings = Object.entries(PLANS).map(([name, planOf]) => ({ name, ...timed(() => scoreAll(planOf)) }));
// Made afterwards: three million balances in memory would slow whatever is measured beside them.
const accounts = managers.flatMap((manager) => Array.from({ length: ACCOUNTS_EACH }, (_, i) => accountFacts(manager, i)));
const credit = timed(() => {
  const book = new CreditBook(period, "EUR");
  for (const facts of accounts) book.add(accountCredit(facts, period));
  return book.close(() => ONE);
});
const seconds = ({ first, least }: { first: number; least: number }): string =>
  `${least.toFixed(2)} s of processor (first ${first.toFixed(2)})`;
console.log(`credit of ${accounts.length} accounts, day by day: ${seconds(credit)}`);
console.log(`scores, grades, bonuses of ${MANAGERS} managers x ${CARD.length} metrics`);
for (const { name, ...one } of scorings) console.log(`  ${name}: ${seconds(one)}, ratio ${(one.least / credit.least).toFixed(2)}`);
