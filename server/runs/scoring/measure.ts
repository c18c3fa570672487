import { MeritError } from "../../../lib/messages/merit-error.ts";
import type { Step } from "../../../lib/scoring/explanation/step.ts";
import { fact, label, sumOf, told } from "../../../lib/scoring/explanation/step.ts";
import type { MetricScope, WorkFacts } from "../../../lib/scoring/metrics/facts.ts";
import type { Metric } from "../../../lib/scoring/metrics/metric.ts";
import { METRICS, metricOf } from "../../../lib/scoring/metrics/registry.ts";
import { parseDecimal } from "../../../lib/scoring/money/decimal-text.ts";
import { parseMajor } from "../../../lib/scoring/money/minor.ts";
import { rational } from "../../../lib/scoring/money/rational.ts";
import { lastPeriods, previousPeriod } from "../../../lib/scoring/periods/period.ts";
import type { Figures } from "../../../lib/scoring/score-subjects.ts";
import { nameOnCard } from "../../rules/rule-faults.ts";
import type { BonusRule, ScorecardMetricRule, ScorecardRule } from "../../rules/rule-shapes.ts";
import { type Posting, postingFacts } from "../posting-repository.ts";
import { subtree } from "../unit-tree.ts";
import { type BankWork, loadEarlierWork, type Needs } from "./load-work.ts";
import type { ScoreInput } from "./score-run.ts";
import { loadPlans, type Owner, type Plans } from "./targets-repository.ts";
import { loadProductFamilies } from "./work-repository.ts";

/** Figures of managers, as scorecards and bonus plans ask for them. */
export type Measurer = Readonly<{
  figures: (posting: Posting, card: ScorecardRule) => ReadonlyMap<string, Figures>;
  criteria: (manager: string) => ReadonlyMap<string, Step>;
  items: (manager: string, plan: BonusRule) => readonly Step[];
  before: (manager: string, plan: BonusRule) => Step | undefined;
  firstPosting: (manager: string) => string | null;
}>;

/** What must be loaded for some rules. */
export function needsOf(cards: readonly ScorecardRule[], plans: readonly BonusRule[]): Needs {
  const entries = cards.flatMap(({ metrics }) => metrics);
  const codes = [...entries.map(({ metric }) => metric), ...plans.map(({ base }) => base)];
  const ofCredit = entries.filter(({ metric }) => metricOf(metric)?.needs === "credit");
  return {
    pieces: codes.some((code) => metricOf(code)?.needs === "pieces"),
    segments: new Set(ofCredit.flatMap(({ segments }) => segments ?? [])),
  };
}

/** Loads what the rules ask for: plans, the period before where a plan is what it came to, earlier periods of the year where tiers add up. */
export async function measurer(input: ScoreInput, cards: readonly ScorecardRule[], bonuses: readonly BonusRule[]): Promise<Measurer> {
  const { snapshot, period, work, postings, units } = input;
  const needs = needsOf(cards, bonuses);
  const plans = await loadPlans(snapshot, period, work.baseCurrency);
  const families = await loadProductFamilies(snapshot);
  const asksBefore = cards.some(({ metrics }) => metrics.some(({ plan }) => plan === "previous"));
  const previous = asksBefore ? await loadEarlierWork(snapshot, previousPeriod(period), needs) : null;
  const earlier = bonuses.some(({ on }) => on === "cumulative") ? await earlierInYear(input, needs) : [];
  const firsts = firstPostings(
    await postingFacts(
      snapshot.sql,
      postings.map(({ code }) => code),
    ),
    snapshot.position,
  );
  const postedIn = (within: readonly string[]) => new Set(postings.filter(({ unit }) => within.includes(unit)).map(({ code }) => code));
  const unitFigures = new Map<string, Figures>();

  const factsOf = (of: BankWork, posting: Posting, owner: ScorecardMetricRule["of"]): WorkFacts => {
    if (owner === "manager") return of.ofManager(posting.code);
    const within = subtree(units, posting.unit);
    return of.ofUnits(within, postedIn(within));
  };
  const shed = ({ actual, plan }: Figures): Figures =>
    input.telling === "derivations" ? { actual, plan } : { actual: actual && told(actual), plan: plan && told(plan) };
  const figuresOf = (posting: Posting, entry: ScorecardMetricRule): Figures => {
    const metric = requireMetric(entry.metric);
    const scope = scopeOf(entry, families);
    const owner: Owner = entry.of === "unit" ? { unit: posting.unit } : { manager: posting.code };
    const actual = measured(metric, factsOf(work, posting, entry.of), scope);
    const before = () => previous && measured(metric, factsOf(previous, posting, entry.of), scope);
    return shed({ actual, plan: planOf(entry, metric, owner, plans, before, work.baseCurrency) });
  };
  return {
    figures: (posting, card) =>
      new Map(
        card.metrics.map((entry, i) => {
          if (entry.of === "manager") return [nameOnCard(entry), figuresOf(posting, entry)];
          // One unit's figure serves everybody posted there.
          const key = `${card.code}\u0000${i}\u0000${posting.unit}`;
          const figures = unitFigures.get(key) ?? figuresOf(posting, entry);
          unitFigures.set(key, figures);
          return [nameOnCard(entry), figures];
        }),
      ),
    criteria: (manager) => criteriaOf(work.ofManager(manager)),
    items: (manager, { base }) => {
      const items = itemsOf(requireMetric(base), work.ofManager(manager));
      return input.telling === "derivations" ? items : items.map(told);
    },
    before: (manager, { base, on }) => {
      if (on !== "cumulative") return undefined;
      const steps = earlier.flatMap((one) => measured(requireMetric(base), one.ofManager(manager), {}) ?? []);
      return sumOf({ label: label("bonus_before"), unit: "money", currency: work.baseCurrency }, steps);
    },
    firstPosting: (manager) => firsts.get(manager) ?? null,
  };
}

/** A stored rule's metric. Throws `rule_metric_unknown` for one that this version of the program does not have. */
function requireMetric(code: string): Metric {
  const metric = metricOf(code);
  if (!metric) throw new MeritError("rule_metric_unknown", { metric: code, known: METRICS.map((one) => one.code).join(", ") });
  return metric;
}

/** Who has no facts at all has no figures, rather than zeros. */
function measured(metric: Metric, facts: WorkFacts, scope: MetricScope): Step | null {
  const { credit, pieces, contacts, ratings } = facts;
  if (credit.length + pieces.length + contacts.length + ratings.length === 0) return null;
  return metric.measure(facts, scope);
}

function scopeOf(
  { products, segments, team, kinds, criterion }: ScorecardMetricRule,
  families: ReadonlyMap<string, readonly string[]>,
): MetricScope {
  return {
    ...(products && { products: new Set(products.flatMap((code) => families.get(code) ?? [code])) }),
    ...(segments && { segments: new Set(segments) }),
    ...(team && { team }),
    ...(kinds && { kinds: new Set(kinds) }),
    ...(criterion !== undefined && { criterion }),
  };
}

function planOf(
  entry: ScorecardMetricRule,
  metric: Metric,
  owner: Owner,
  plans: Plans,
  before: () => Step | null,
  currency: string,
): Step | null {
  if (entry.plan === "previous") {
    const step = before();
    return step && { ...step, label: label("plan_previous", { metric: metric.code }) };
  }
  const fixed = (value: string | bigint): Step => {
    const amount =
      typeof value === "bigint" ? rational(value) : metric.unit === "money" ? parseMajor(value, currency) : parseDecimal(value);
    return fact(
      { label: label("plan_fixed", { metric: metric.code }), unit: metric.unit, ...(metric.unit === "money" && { currency }) },
      amount,
    );
  };
  if (entry.plan !== "target") return fixed(entry.plan);
  return targetOf(entry, metric, owner, plans) ?? (metric.naturalPlan === undefined ? null : fixed(metric.naturalPlan));
}

/** The target for the products the entry names, together: all of them must have one. */
function targetOf({ products }: ScorecardMetricRule, metric: Metric, owner: Owner, plans: Plans): Step | null {
  if (!products) return plans(owner, metric, null);
  const targets = products.map((product) => plans(owner, metric, product));
  const steps = targets.filter((target) => target !== null);
  if (steps.length < targets.length) return null;
  const [only] = steps;
  if (steps.length === 1 && only) return only;
  const { unit, currency } = steps[0] as Step;
  return sumOf({ label: label("target_of_products", { metric: metric.code }), unit, currency }, steps);
}

/** Every criterion somebody was rated by: the mean of the ratings. */
export function criteriaOf(facts: WorkFacts): ReadonlyMap<string, Step> {
  const rating = requireMetric("rating");
  const criteria = new Set(facts.ratings.map(({ criterion }) => criterion));
  return new Map(
    [...criteria].flatMap((criterion) => {
      const step = rating.measure(facts, { criterion });
      return step ? [[criterion, step] as const] : [];
    }),
  );
}

/** What a bonus is paid for: the base metric by product, in the order of the products' codes. */
export function itemsOf(base: Metric, facts: WorkFacts): Step[] {
  const products = new Set([...facts.credit.map(({ product }) => product), ...facts.pieces.map(({ product }) => product)]);
  return [...products].sort().flatMap((product) => {
    const step = measured(base, facts, { products: new Set([product]) });
    return step ? [{ ...step, label: label("bonus_item_product", { product }) }] : [];
  });
}

/** The periods of the same kind in the same year before this one. */
async function earlierInYear({ snapshot, period }: ScoreInput, needs: Needs): Promise<BankWork[]> {
  const before = (period.firstMonth % 12) / period.months;
  const works: BankWork[] = [];
  for (const one of lastPeriods(period, before + 1).slice(0, -1)) {
    const work = await loadEarlierWork(snapshot, one, needs);
    if (work) works.push(work);
  }
  return works;
}

function firstPostings(postings: Awaited<ReturnType<typeof postingFacts>>, position: number): ReadonlyMap<string, string> {
  const firsts = new Map<string, string>();
  for (const { code, from, added, superseded } of postings) {
    if (added > position || (superseded !== null && superseded <= position)) continue;
    const known = firsts.get(code);
    if (known === undefined || from < known) firsts.set(code, from);
  }
  return firsts;
}
