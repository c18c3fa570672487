/**
 * `node bench/scoring.ts`: scores, grades and bonuses of 10,000 managers with 12 metrics each, as a run makes them once credit is
 * loaded; beside the credit of the same managers' accounts calculated in lib/scoring. Seconds differ between machines; the ratio counts.
 */
import { accountCredit } from "../lib/scoring/contribution/account-credit.ts";
import { CreditBook } from "../lib/scoring/contribution/credit-book.ts";
import type { AccountFacts } from "../lib/scoring/contribution/facts.ts";
import { fact, label, told } from "../lib/scoring/explanation/step.ts";
import type { CreditFigure, WorkFacts } from "../lib/scoring/metrics/facts.ts";
import { METRICS } from "../lib/scoring/metrics/registry.ts";
import { ONE, rational } from "../lib/scoring/money/rational.ts";
import { parsePeriod } from "../lib/scoring/periods/period.ts";
import { type RuleSet, type Subject, scoreSubjects } from "../lib/scoring/score-subjects.ts";
import { createRandom } from "./random.ts";

const MANAGERS = 10_000;
const ACCOUNTS_EACH = 10;
const REPEAT = 3;
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
  plans: new Map([["pool", { currency: "EUR", on: "items" as const, poolMinor: 10_000_000_00n }]]),
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

function subjectOf(manager: string, credit: readonly CreditFigure[]): Subject {
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
    CARD.map(({ name, metric, product }) => {
      const actual = METRICS.find(({ code }) => code === metric)?.measure(facts, { products: new Set([product]) }) ?? null;
      const plan = fact(
        { label: label("target", { metric, period: period.code }), unit: "money", currency: "EUR" },
        rational(BigInt(20_000_000 + random.below(60_000_000))),
      );
      return [name, { actual: actual && told(actual), plan: told(plan) }] as const;
    }),
  );
  const items = [...metrics.values()].flatMap(({ actual }) => actual ?? []).slice(0, 3);
  return { id: manager, card: "card", scheme: "ten", plan: "pool", metrics, criteria: new Map(), items };
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

/** The median processor seconds of some turns. */
function timed(work: () => unknown): number {
  const times = Array.from({ length: REPEAT }, () => {
    const begin = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(begin);
    return (user + system) / 1e6;
  });
  return times.sort((a, b) => a - b)[REPEAT >> 1] ?? Number.NaN;
}

const managers = Array.from({ length: MANAGERS }, (_, i) => `M${i}`);
const loaded = managers.map((manager) => [manager, creditOf(manager)] as const);
const scoring = timed(() =>
  scoreSubjects(
    rules,
    loaded.map(([manager, lines]) => subjectOf(manager, lines)),
  ),
);
// Made afterwards: three million balances in memory would slow whatever is measured beside them.
const accounts = managers.flatMap((manager) => Array.from({ length: ACCOUNTS_EACH }, (_, i) => accountFacts(manager, i)));
const credit = timed(() => {
  const book = new CreditBook(period, "EUR");
  for (const facts of accounts) book.add(accountCredit(facts, period));
  return book.close(() => ONE);
});
console.log(`credit of ${accounts.length} accounts, day by day: ${credit.toFixed(2)} s of processor`);
console.log(
  `scores, grades, bonuses of ${MANAGERS} managers x ${CARD.length} metrics: ${scoring.toFixed(2)} s of processor, ratio ${(scoring / credit).toFixed(2)}`,
);
