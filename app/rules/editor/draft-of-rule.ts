import { draftOfPolicy, EMPTY_POLICY } from "../policy/policy-draft.ts";
import type { Rule, ScorecardRule, ScoringRule } from "../rules-data.ts";
import type { Draft, MetricDraft } from "./draft.ts";

type Entry = ScorecardRule["metrics"][number];

const EMPTY: Omit<Draft, "kind" | "code" | "name" | "from"> = {
  every: [],
  positions: [],
  grades: "",
  bonus: "",
  metrics: [],
  bands: [],
  gates: [],
  promotion: "",
  currency: "",
  base: "",
  rule: "",
  on: "items",
  tiers: [],
  pools: [],
  multipliers: [],
  cap: "",
  floor: "",
  draw: "",
  guaranteeAmount: "",
  guaranteeMonths: "",
  deferral: [],
  clawback: "",
  policy: EMPTY_POLICY,
};

/** A rule as the form shows it. */
export function draftOfRule(rule: Rule): Draft {
  const { kind, code, name, from } = rule;
  const head = { ...EMPTY, kind, code, name, from };
  if (rule.kind === "splits") return { ...head, policy: draftOfPolicy(rule) };
  return { ...head, every: rule.every ?? [], ...scoringDraft(rule) };
}

function scoringDraft(rule: ScoringRule) {
  if (rule.kind === "scorecard") {
    const { positions, grades, bonus, metrics } = rule;
    return { positions, grades: grades ?? "", bonus: bonus ?? "", metrics: metrics.map(metricDraft) };
  }
  if (rule.kind === "grades") {
    const { bands, gates, quotas, promotion } = rule;
    return {
      bands: bands.map(({ grade, from: begin }) => ({ grade, from: begin, quota: quotas?.[grade] ?? "" })),
      gates,
      promotion: promotion ? String(promotion.periods) : "",
    };
  }
  return bonusDraft(rule);
}

function metricDraft({ metric, weight, curve, plan, of, ...entry }: Entry): MetricDraft {
  const isFixed = plan !== "target" && plan !== "previous";
  return {
    metric,
    weight,
    of,
    name: entry.name ?? "",
    direction: entry.direction ?? "",
    planFrom: isFixed ? "fixed" : plan,
    plan: isFixed ? plan : "",
    products: entry.products ?? [],
    segments: entry.segments ?? [],
    kinds: entry.kinds ?? [],
    team: entry.team ?? "",
    criterion: entry.criterion ?? "",
    curve: curve.map(([at, points]) => ({ at, points })),
  };
}

function bonusDraft(rule: Extract<ScoringRule, { kind: "bonus" }>) {
  const { currency, base, on, tiers, pools, multipliers, cap, floor, draw, guarantee, deferral, clawback } = rule;
  return {
    currency,
    base,
    rule: rule.rule ?? ("" as const),
    on,
    tiers: (tiers ?? []).map(({ from, to, rate, amount }) => ({ from, to: to ?? "", rate: rate ?? "", amount: amount ?? "" })),
    pools: pools ?? [],
    multipliers: Object.entries(multipliers ?? {}).map(([grade, factor]) => ({ grade, factor })),
    cap: cap ?? "",
    floor: floor ?? "",
    draw: draw ?? "",
    guaranteeAmount: guarantee?.amount ?? "",
    guaranteeMonths: guarantee ? String(guarantee.months) : "",
    deferral: (deferral ?? []).map(({ afterMonths, share }) => ({ afterMonths: String(afterMonths), share })),
    clawback: clawback ? String(clawback.months) : "",
  };
}
