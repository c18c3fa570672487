import { type Pareto, pareto } from "../../../lib/scoring/analysis/pareto.ts";
import { parsePeriod } from "../../../lib/scoring/periods/period.ts";
import { clientTotals, hasClientLines } from "../../runs/client-lines-repository.ts";
import { lastPostings } from "../../runs/posting-repository.ts";
import type { Run } from "../../runs/run-repository.ts";
import type { Context } from "../context.ts";
import { requireRun } from "../runs/index.ts";
import { unitsOf } from "./compared-runs.ts";
import { creditSums } from "./credit-sums-repository.ts";
import { clientNames, productNames } from "./product-repository.ts";

export const PARETO_OF = ["product", "manager", "client"] as const;
export type ParetoOf = (typeof PARETO_OF)[number];
/** Contribution is margin and income together. */
export const MEASURES = ["contribution", "margin", "income"] as const;
export type Measure = (typeof MEASURES)[number];

/** A product, manager or client; the house accounts together are one entry, with an empty `code`. */
export type Contributor = Readonly<{ code: string; marginMinor: bigint; incomeMinor: bigint }>;
/**
 * `names` are those of the first entries. Not `isReady`: what was earned with each client is not worked out for this run yet (the
 * clients' room does it), and there are no entries.
 */
export type ParetoPage = Pareto<Contributor> & Readonly<{ run: Run; names: ReadonlyMap<string, string>; isReady: boolean }>;

/** A screen shows the few who matter; what is said of all counts them all. */
export const SHOWN = 500;

/** Who makes most of what was earned in a period, in the bank or in a unit and below. Throws `period_invalid`, `run_missing`, `unit_unknown`. */
export async function paretoOf(
  context: Context,
  input: { period: string; of: ParetoOf; measure: Measure; unit?: string | undefined },
): Promise<ParetoPage> {
  const run = await requireRun(context, input.period);
  const units = await unitsOf(context, run, input.unit);
  const isReady = input.of !== "client" || (await hasClientLines(context.database, run.id));
  const contributors = isReady ? await contributorsOf(context, run, input.of, units) : [];
  const result = pareto(contributors, ({ code }) => code, measured[input.measure]);
  const shown = result.entries.slice(0, SHOWN).map(({ item }) => item.code);
  return { run, isReady, ...result, names: await namesOf(context, run, input.of, shown) };
}

async function contributorsOf({ database, actor }: Context, run: Run, of: ParetoOf, units: string[] | undefined): Promise<Contributor[]> {
  if (of === "client") {
    const totals = await clientTotals({ sql: database, position: run.position, runId: run.id }, actor.scope, { units });
    return totals.map((one) => ({ code: one.client, marginMinor: one.baseMarginMinor, incomeMinor: one.baseIncomeMinor }));
  }
  const sums = await creditSums(database, actor.scope, [run.id], [of], { units });
  return sums.map((one) => ({ code: one[of], marginMinor: one.marginMinor, incomeMinor: one.incomeMinor }));
}

const measured: Readonly<Record<Measure, (one: Contributor) => bigint>> = {
  contribution: ({ marginMinor, incomeMinor }) => marginMinor + incomeMinor,
  margin: ({ marginMinor }) => marginMinor,
  income: ({ incomeMinor }) => incomeMinor,
};

async function namesOf({ database, actor }: Context, run: Run, of: ParetoOf, codes: readonly string[]): Promise<Map<string, string>> {
  const snapshot = { sql: database, position: run.position };
  if (of === "client") return clientNames(snapshot, codes);
  const named = of === "product" ? await productNames(snapshot) : await lastPostings(snapshot, actor.scope, parsePeriod(run.period));
  return new Map(named.map(({ code, name }) => [code, name]));
}
