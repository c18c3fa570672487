import { bonusFaults } from "../../lib/scoring/bonus/bonus-plan.ts";
import type { RuleFault } from "../../lib/scoring/errors.ts";
import { gradeFaults } from "../../lib/scoring/grading/grade-scheme.ts";
import { scorecardFaults } from "../../lib/scoring/grading/scorecard.ts";
import { SCOPES } from "../../lib/scoring/metrics/facts.ts";
import { METRICS, metricOf } from "../../lib/scoring/metrics/registry.ts";
import { parseDecimal } from "../../lib/scoring/money/decimal-text.ts";
import type { Period } from "../../lib/scoring/periods/period.ts";
import {
  type BonusRule,
  type GradesRule,
  PERIOD_KINDS,
  type Rule,
  type ScorecardMetricRule,
  type ScorecardRule,
  type SplitsRule,
} from "./rule-shapes.ts";
import { policyUnitFaults, splitsFaults } from "./split-policy-faults.ts";
import { amountFaults, toBonusPlan, toGradeScheme, toRuleMetric } from "./to-core.ts";
import { unknownUnits } from "./unknown-units.ts";

/** Whether a rule counts for periods of this kind. */
export const countsFor = ({ every }: Pick<ScorecardRule, "every">, { kind }: Pick<Period, "kind">): boolean =>
  every === undefined || every.includes(kind);

/** What a metric is called on its card. */
export const nameOnCard = ({ name, metric, criterion }: ScorecardMetricRule): string => name ?? criterion ?? metric;

/** A card's metrics as the core takes them. */
export const cardOf = ({ metrics }: Pick<ScorecardRule, "metrics">) =>
  metrics.map((entry) =>
    toRuleMetric({ ...entry, metric: nameOnCard(entry), direction: entry.direction ?? metricOf(entry.metric)?.direction ?? "higher" }),
  );

/** Codes of rules that stand, by kind: what a scorecard may refer to. */
export type KnownCodes = Readonly<Record<"grades" | "bonus", ReadonlySet<string>>> &
  Readonly<{
    /** the scorecards that stand, each in its latest version */
    scorecards: readonly ScorecardRule[];
    /** likewise the policies for splits */
    splits: readonly SplitsRule[];
    /** codes of the units of the organisation */
    units: readonly string[];
  }>;

/**
 * Every fault of some rules, each with its place ("rules[0].metrics[2].curve[1]"). `known`: rules that already stand.
 * Beside the core's own: `rule_metric_unknown`, `scope_not_for_metric`, `criterion_missing`, `plan_not_positive`, `rule_unknown`
 * (a reference), `rule_twice`, `position_twice`, `base_not_money`, `pool_unit_twice`, `pools_and_tiers`,
 * `policy_unit_twice`, `rule_unit_unknown`, `split_scheme_unknown`, `split_default_not_allowed`, `split_default_overlay` and the parameter
 * errors of schemes.
 */
export function rulesFaults(rules: readonly Rule[], known: KnownCodes): RuleFault[] {
  const codes = (kind: "grades" | "bonus"): ReadonlySet<string> =>
    new Set([...known[kind], ...rules.filter((rule) => rule.kind === kind).map(({ code }) => code)]);
  const all = { grades: codes("grades"), bonus: codes("bonus"), units: known.units };
  const twice = rules.flatMap(({ kind, code, from }, i): RuleFault[] => {
    const first = rules.findIndex((other) => other.kind === kind && other.code === code && other.from === from);
    return first < i ? [{ place: `rules[${i}].code`, code: "rule_twice", params: { rule: code } }] : [];
  });
  const claims = [...positionFaults(rules, known.scorecards), ...policyUnitFaults(rules, known.splits)];
  return [...twice, ...claims, ...rules.flatMap((rule, i) => ruleFaults(rule, all, `rules[${i}]`))];
}

type References = Pick<KnownCodes, "grades" | "bonus" | "units">;

/** A position that two scorecards claim would be scored by whichever comes last: `position_twice` {position, scorecard, other}. */
function positionFaults(rules: readonly Rule[], standing: readonly ScorecardRule[]): RuleFault[] {
  const own = new Set(rules.map(({ code }) => code));
  const holders = new Map(
    standing.filter(({ code }) => !own.has(code)).flatMap((card) => placesOf(card).map(({ key }) => [key, card.code] as const)),
  );
  return rules.flatMap((rule, i): RuleFault[] => {
    if (rule.kind !== "scorecard") return [];
    const others = new Map(placesOf(rule).map((place) => [place.position, holders.get(place.key)]));
    for (const { key } of placesOf(rule)) holders.set(key, rule.code);
    return [...others].flatMap(([position, other]) => {
      if (other === undefined || other === rule.code) return [];
      const at = rule.positions.indexOf(position);
      return [{ place: `rules[${i}].positions[${at}]`, code: "position_twice", params: { position, scorecard: rule.code, other } }];
    });
  });
}

/** A position, for each kind of period for which the card counts. */
const placesOf = ({ positions, every }: ScorecardRule) =>
  positions.flatMap((position) => (every ?? PERIOD_KINDS).map((kind) => ({ position, key: `${kind} ${position}` })));

function ruleFaults(rule: Rule, known: References, place: string): RuleFault[] {
  if (rule.kind === "grades") return gradesFaults(rule, place);
  if (rule.kind === "splits") return splitsFaults(rule, known.units, place);
  if (rule.kind === "bonus") return bonusRuleFaults(rule, known.units, place);
  return cardFaults(rule, known, place);
}

const gradesFaults = (rule: GradesRule, place: string): RuleFault[] => gradeFaults(toGradeScheme(rule), place);

function cardFaults(rule: ScorecardRule, known: References, place: string): RuleFault[] {
  const references = (["grades", "bonus"] as const).flatMap((kind): RuleFault[] => {
    const code = rule[kind];
    if (code === undefined || known[kind].has(code)) return [];
    return [{ place: `${place}.${kind}`, code: "rule_unknown", params: { rule: code, kind, known: [...known[kind]].join(", ") || "–" } }];
  });
  const metrics = rule.metrics.flatMap((entry, i) => metricFaults(entry, `${place}.metrics[${i}]`));
  return [...references, ...metrics, ...scorecardFaults(cardOf(rule), `${place}.metrics`)];
}

function metricFaults(entry: ScorecardMetricRule, place: string): RuleFault[] {
  const metric = metricOf(entry.metric);
  if (!metric) {
    const known = METRICS.map(({ code }) => code).join(", ");
    return [{ place: `${place}.metric`, code: "rule_metric_unknown", params: { metric: entry.metric, known } }];
  }
  const faults: RuleFault[] = SCOPES.filter((scope) => entry[scope] !== undefined && !metric.scopes.includes(scope)).map((scope) => ({
    place: `${place}.${scope}`,
    code: "scope_not_for_metric",
    params: { scope, metric: metric.code, scopes: metric.scopes.join(", ") },
  }));
  if (metric.scopes.includes("criterion") && entry.criterion === undefined) {
    faults.push({ place, code: "criterion_missing", params: { metric: metric.code } });
  }
  if (entry.plan !== "target" && entry.plan !== "previous" && parseDecimal(entry.plan).n <= 0n) {
    faults.push({ place: `${place}.plan`, code: "plan_not_positive", params: { plan: entry.plan } });
  }
  return faults;
}

function bonusRuleFaults(rule: BonusRule, units: readonly string[], place: string): RuleFault[] {
  const { pools, guarantee, currency } = rule;
  const amounts = [
    ...amountFaults(rule, ["cap", "floor", "draw"], currency, place),
    ...(pools ?? []).flatMap((pool, i) => amountFaults(pool, ["amount"], currency, `${place}.pools[${i}]`)),
    ...(guarantee ? amountFaults(guarantee, ["amount"], currency, `${place}.guarantee`) : []),
  ];
  if (amounts.length > 0) return amounts;
  const metric = metricOf(rule.base);
  const faults = unknownUnits(
    (pools ?? []).map(({ unit }, i) => ({ unit, place: `${place}.pools[${i}].unit` })),
    units,
  );
  if (metric?.unit !== "money") {
    const known = METRICS.filter(({ unit }) => unit === "money").map(({ code }) => code);
    faults.push({ place: `${place}.base`, code: "base_not_money", params: { metric: rule.base, known: known.join(", ") } });
  }
  for (const [i, { unit }] of (pools ?? []).entries()) {
    if ((pools ?? []).findIndex((other) => other.unit === unit) < i) {
      faults.push({ place: `${place}.pools[${i}].unit`, code: "pool_unit_twice", params: { unit } });
    }
  }
  // A plan's pools are checked one by one, as one pool is: what holds for the first holds for all.
  return [...faults, ...bonusFaults(toBonusPlan({ ...rule, pool: pools?.[0]?.amount }, currency), place)];
}
