import { policyOfDraft } from "../policy/policy-draft.ts";
import type { Rule } from "../rules-data.ts";
import type { Draft, MetricDraft, TierDraft } from "./draft.ts";

/** As JSON has it: a point, whatever was typed. */
const decimal = (text: string): string => text.trim().replace(",", ".");
const given = <K extends string, T>(key: K, text: string, read: (text: string) => T) =>
  (text.trim() === "" ? {} : { [key]: read(text) }) as { [key in K]?: T };
const listed = <K extends string, T>(key: K, list: readonly T[]) => (list.length === 0 ? {} : { [key]: list }) as { [key in K]?: T[] };
const word = (text: string): string => text.trim();

type Period = "month" | "quarter" | "year";

/** The rule that a draft says: what was left empty is left out. */
export function ruleOfDraft(draft: Draft): Rule {
  const { kind, from } = draft;
  const named = { code: word(draft.code), name: word(draft.name), from };
  if (kind === "splits") return { kind, ...named, ...policyOfDraft(draft.policy) };
  const head = { ...named, ...listed("every", draft.every as Period[]) };
  if (kind === "scorecard") {
    const { positions, grades, bonus, metrics } = draft;
    return { kind, ...head, positions, ...given("grades", grades, word), ...given("bonus", bonus, word), metrics: metrics.map(metricOf) };
  }
  return kind === "grades" ? { kind, ...head, ...gradesOf(draft) } : { kind, ...head, ...bonusOf(draft) };
}

function metricOf({ metric, weight, direction, planFrom, plan, of, team, curve, ...entry }: MetricDraft) {
  return {
    metric,
    weight: decimal(weight),
    curve: curve.map(({ at, points }): [string, string] => [decimal(at), decimal(points)]),
    ...(direction !== "" && { direction }),
    ...given("name", entry.name, word),
    plan: planFrom === "fixed" ? decimal(plan) : planFrom,
    of,
    ...listed("products", entry.products),
    ...listed("segments", entry.segments),
    ...(team !== "" && { team }),
    ...listed("kinds", entry.kinds),
    ...given("criterion", entry.criterion, word),
  };
}

function gradesOf({ bands, gates, promotion }: Draft) {
  const quotas = bands.flatMap(({ grade, quota }): [string, string][] => (quota.trim() === "" ? [] : [[word(grade), decimal(quota)]]));
  return {
    bands: bands.map(({ grade, from }) => ({ grade: word(grade), from: decimal(from) })),
    gates: gates.map(({ criterion, below, cap }) => ({ criterion: word(criterion), below: decimal(below), cap: word(cap) })),
    ...(quotas.length > 0 && { quotas: Object.fromEntries(quotas) }),
    ...(promotion.trim() !== "" && { promotion: { periods: Number(promotion) } }),
  };
}

function bonusOf(draft: Draft) {
  const { currency, base, rule, on, tiers, pools, multipliers, guaranteeAmount, guaranteeMonths, deferral, clawback } = draft;
  return {
    currency: word(currency),
    base,
    ...(rule !== "" && { rule, tiers: tiers.map((tier) => tierOf(tier, rule)) }),
    on,
    ...(multipliers.length > 0 && {
      multipliers: Object.fromEntries(multipliers.map(({ grade, factor }) => [word(grade), decimal(factor)])),
    }),
    ...given("cap", draft.cap, decimal),
    ...given("floor", draft.floor, decimal),
    ...given("draw", draft.draw, decimal),
    ...listed(
      "deferral",
      deferral.map(({ afterMonths, share }) => ({ afterMonths: Number(afterMonths), share: decimal(share) })),
    ),
    ...listed(
      "pools",
      pools.map(({ unit, amount }) => ({ unit: word(unit), amount: decimal(amount) })),
    ),
    ...(guaranteeAmount.trim() !== "" && { guarantee: { amount: decimal(guaranteeAmount), months: Number(guaranteeMonths) } }),
    ...(clawback.trim() !== "" && { clawback: { months: Number(clawback) } }),
  };
}

/** With what its rule looks at: a rate, or between tiers an amount. */
const tierOf = ({ from, to, rate, amount }: TierDraft, rule: Draft["rule"]) => ({
  from: decimal(from),
  ...(rule === "interpolated" ? given("amount", amount, decimal) : given("rate", rate, decimal)),
  ...given("to", to, decimal),
});
