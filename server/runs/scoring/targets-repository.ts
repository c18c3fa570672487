import { fact, label, productOf, quotientOf, type Step, sumOf } from "../../../lib/scoring/explanation/step.ts";
import type { Metric } from "../../../lib/scoring/metrics/metric.ts";
import { parseDecimal } from "../../../lib/scoring/money/decimal-text.ts";
import { parseMajor } from "../../../lib/scoring/money/minor.ts";
import { rational } from "../../../lib/scoring/money/rational.ts";
import { monthPeriod, monthsOf, type Period } from "../../../lib/scoring/periods/period.ts";
import { all, inList, live, type Snapshot } from "../snapshot.ts";
import { codesWithin } from "./work-repository.ts";

/** Whose target: a manager's or a unit's. */
export type Owner = Readonly<{ manager: string } | { unit: string }>;
/** The plan for a metric, or null: no plan, which is not zero. `product` null: for all products together. */
export type Plans = (owner: Owner, metric: Metric, product: string | null) => Step | null;

type Row = {
  unit: string | null;
  manager: string | null;
  metric: string;
  product: string | null;
  period: string;
  value: string;
  import_id: number | bigint;
  line: number | bigint;
};

/**
 * Targets that stand for a period: its own, else those of all its months put together as the metric says: flows add up, averages are
 * weighed by days, stocks take the last. A month without a target leaves the period without a plan.
 */
export async function loadPlans(snapshot: Snapshot, period: Period, baseCurrency: string): Promise<Plans> {
  const where = all(live(snapshot, "t"), inList(snapshot.sql, "t.period", codesWithin(period)));
  const rows = await snapshot.sql.query<Row>(
    `SELECT unit, manager, metric, product, period, value, import_id, line FROM targets t WHERE ${where.text} ORDER BY id`,
    where.params,
  );
  const byKey = new Map(rows.map((row) => [keyOf(row, row.metric, row.product, row.period), row]));
  return (owner, metric, product) => {
    const place = { unit: "unit" in owner ? owner.unit : null, manager: "manager" in owner ? owner.manager : null };
    const target = (code: string): Step | null => {
      const row = byKey.get(keyOf(place, metric.code, product, code));
      return row ? targetStep(row, metric, baseCurrency) : null;
    };
    return target(period.code) ?? (period.kind === "month" ? null : combined(period, metric, target, baseCurrency));
  };
}

const keyOf = ({ unit, manager }: Pick<Row, "unit" | "manager">, metric: string, product: string | null, period: string): string =>
  [unit ?? "", manager ?? "", metric, product ?? "", period].join("\u0000");

function targetStep({ period, value, import_id, line }: Row, metric: Metric, baseCurrency: string): Step {
  const source = { kind: "targets", importId: Number(import_id), line: Number(line) };
  const text = { label: label("target", { metric: metric.code, period }), ...unitOf(metric, baseCurrency) };
  return fact(text, metric.unit === "money" ? parseMajor(value, baseCurrency) : parseDecimal(value), source);
}

const unitOf = ({ unit }: Metric, currency: string) => (unit === "money" ? { unit, currency } : { unit });

function combined(period: Period, metric: Metric, target: (code: string) => Step | null, baseCurrency: string): Step | null {
  const months = monthsOf(period).map(monthPeriod);
  const parts = months.map(({ code }) => target(code));
  if (metric.combine === "last") return parts.at(-1) ?? null;
  const steps = parts.filter((part) => part !== null);
  if (steps.length < parts.length) return null;
  const text = { label: label("target_of_months", { metric: metric.code, period: period.code }), ...unitOf(metric, baseCurrency) };
  if (metric.combine === "sum") return sumOf(text, steps);
  const days = (count: number, code: string) =>
    fact({ label: label("target_days", { period: code }), unit: "days" }, rational(BigInt(count)));
  const weighed = steps.map((step, i) =>
    productOf({ ...text, label: label("target_weighed", { period: months[i]?.code ?? "" }) }, [
      step,
      days(months[i]?.days ?? 0, months[i]?.code ?? ""),
    ]),
  );
  return quotientOf(text, [sumOf({ ...text, label: label("target_days_sum") }, weighed), days(period.days, period.code)]);
}
