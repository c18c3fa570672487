import type { WorkFacts } from "../../../lib/scoring/metrics/facts.ts";
import type { Metric } from "../../../lib/scoring/metrics/metric.ts";
import { metricOf } from "../../../lib/scoring/metrics/registry.ts";
import { parseMinor } from "../../../lib/scoring/money/minor.ts";
import { roundHalfEven, sum } from "../../../lib/scoring/money/rational.ts";
import type { BonusRule } from "../../rules/rule-shapes.ts";
import { itemsOf } from "../../runs/scoring/measure.ts";
import type { PaymentLine, ScoreLine } from "../../runs/scoring/scores-repository.ts";
import { loadUnits } from "../../runs/unit-tree.ts";
import type { Context } from "../context.ts";
import { productNames } from "../products/index.ts";
import type { FoundRun } from "./find-scored-run.ts";
import { ownPieces } from "./own-work.ts";

/** What a bonus is paid for, product by product. */
export type BonusBase = Readonly<{
  items: readonly Readonly<{ product: string; name: string; amountMinor: bigint }>[];
  totalMinor: bigint;
}>;

/** How a stored bonus came about, in the parts that a sentence can name. Amounts in minor units of the plan's currency. */
export type BonusSummary = Readonly<{
  rule: BonusRule;
  totalMinor: bigint;
  base: BonusBase;
  pool: Readonly<{ unit: string; name: string; amountMinor: bigint }> | null;
  multiplier: string | null;
  isCapped: boolean;
  owedBefore: bigint;
  owedMinor: bigint;
  payments: readonly PaymentLine[];
}>;

export async function bonusSummary(
  context: Context,
  found: FoundRun,
  work: WorkFacts,
  line: ScoreLine,
  rule: BonusRule,
  payments: readonly PaymentLine[],
): Promise<BonusSummary | null> {
  if (line.bonusMinor === null) return null;
  const { currency } = rule;
  const minor = (text: string): bigint => parseMinor(text, currency);
  return {
    rule,
    totalMinor: line.bonusMinor,
    base: await baseOf(context, found, work, line.manager, rule),
    pool: await poolOf(context, found, line, rule),
    multiplier: line.grade === null ? null : (rule.multipliers?.[line.grade] ?? null),
    isCapped: rule.cap !== undefined && line.bonusMinor === minor(rule.cap),
    owedBefore: line.owedBefore,
    owedMinor: line.owedMinor,
    payments,
  };
}

async function poolOf(
  { database }: Context,
  { run }: FoundRun,
  { pool }: ScoreLine,
  { pools, currency }: BonusRule,
): Promise<BonusSummary["pool"]> {
  const found = pools?.find(({ unit }) => unit === pool);
  if (!found) return null;
  const units = await loadUnits({ sql: database, position: run.position });
  const name = units.find(({ code }) => code === found.unit)?.name ?? found.unit;
  return { unit: found.unit, name, amountMinor: parseMinor(found.amount, currency) };
}

async function baseOf(context: Context, found: FoundRun, work: WorkFacts, manager: string, { base }: BonusRule): Promise<BonusBase> {
  const metric = metricOf(base) as Metric;
  const { run } = found;
  const names = new Map((await productNames({ sql: context.database, position: run.position })).map(({ code, name }) => [code, name]));
  const facts = metric.needs === "pieces" ? { ...work, pieces: await ownPieces(context, found, manager) } : work;
  const items = itemsOf(metric, facts).map(({ label, value }) => ({ product: String(label.params.product), value }));
  return {
    items: items.map(({ product, value }) => ({ product, name: names.get(product) ?? product, amountMinor: roundHalfEven(value) })),
    totalMinor: roundHalfEven(sum(items.map(({ value }) => value))),
  };
}
