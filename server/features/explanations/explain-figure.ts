import { MeritError } from "../../../lib/messages/merit-error.ts";
import { BASE_COLUMNS, COLUMNS, type Column, CreditBook, type CreditLine } from "../../../lib/scoring/contribution/credit-book.ts";
import { explainAccount } from "../../../lib/scoring/contribution/explain-account.ts";
import { HOUSE } from "../../../lib/scoring/contribution/facts.ts";
import { fact, label, productOf, type Step, sumOf } from "../../../lib/scoring/explanation/step.ts";
import { rational, subtract } from "../../../lib/scoring/money/rational.ts";
import { fromDay } from "../../../lib/scoring/periods/day.ts";
import { type Period, parsePeriod } from "../../../lib/scoring/periods/period.ts";
import { type BankFacts, createScorer } from "../../../lib/scoring/score-period.ts";
import { loadAccountFacts } from "../../runs/account-facts.ts";
import { loadBankFacts } from "../../runs/bank-facts.ts";
import { stockRates } from "../../runs/calculate.ts";
import { mayView, postingsOf } from "../../runs/posting-repository.ts";
import { activityLines, creditLines, type Run, type StoredLine } from "../../runs/run-repository.ts";
import type { Snapshot } from "../../runs/snapshot.ts";
import { loadUnits, subtree } from "../../runs/unit-tree.ts";
import type { Context } from "../context.ts";
import { requireRun } from "../runs/index.ts";
import { accountsBooked, managerActivities } from "./explanation-repository.ts";

/**
 * Which figure: a manager's (or, with `manager` empty, a unit's house account's), of one product and booking unit or of all.
 * `unit` means it and all below; `line` narrows to stored lines booked in that very unit, currency and source, `kind` to
 * activities of one kind.
 */
export type FigureQuery = Readonly<{
  period: string;
  manager: string;
  metric: Column | "activities";
  product?: string | undefined;
  unit?: string | undefined;
  line?: Readonly<{ unit?: string | undefined; currency?: string | undefined; source?: string | undefined }> | undefined;
  kind?: string | undefined;
}>;
export type Explanation = Readonly<{ run: Run; query: FigureQuery; root: Step }>;

/**
 * Derives one stored figure again, down to the imported rows, with the functions of lib/scoring on the run's snapshot. The
 * root is compared with what the run stored: throws `explanation_differs` naming both rather than showing either as right.
 * Also throws `figure_missing` where the run has no such figure.
 */
export async function explainFigure(context: Context, query: FigureQuery): Promise<Explanation> {
  const period = parsePeriod(query.period);
  const run = await requireRun(context, query.period);
  const snapshot: Snapshot = { sql: context.database, position: run.position, units: null };
  const root =
    query.metric === "activities"
      ? await explainActivities(context, snapshot, run, period, query)
      : await explainCredit(context, snapshot, run, period, { ...query, metric: query.metric });
  return { run, query, root };
}

type CreditQuery = FigureQuery & { metric: Column };

async function explainCredit(context: Context, snapshot: Snapshot, run: Run, period: Period, query: CreditQuery): Promise<Step> {
  const { manager, metric } = query;
  const units = query.unit === undefined ? undefined : subtree(await loadUnits(snapshot), query.unit);
  const stored = (await creditLines(context.database, context.actor.scope, run.id, { manager, units })).filter((line) =>
    isAskedLine(line, query),
  );
  if (stored.length === 0) throw new MeritError("figure_missing", { manager, metric, period: run.period });
  const bank = await loadBankFacts(snapshot);
  const groups = new Map<string, GroupCredit>();
  const lines: Step[] = [];
  for (const line of stored) {
    const id = `${line.unit}\u0000${line.product}\u0000${line.currency}`;
    const group = groups.get(id) ?? (await creditGroup(snapshot, bank, period, line));
    groups.set(id, group);
    lines.push(explainLine(bank, period, group, line, metric));
  }
  const text =
    manager === HOUSE ? label("figure_house", { metric, period: run.period }) : label("figure", { manager, metric, period: run.period });
  return sumOf({ label: text, unit: "money", currency: bank.baseCurrency }, lines);
}

function isAskedLine(stored: StoredLine, { product, line = {} }: CreditQuery): boolean {
  const fits = (wanted: string | undefined, value: string): boolean => wanted === undefined || wanted === value;
  return (
    fits(product, stored.product) &&
    fits(line.unit, stored.unit) &&
    fits(line.currency, stored.currency) &&
    fits(line.source, stored.source)
  );
}

type GroupCredit = Readonly<{ credits: readonly ReturnType<ReturnType<typeof createScorer>["credit"]>[]; lines: readonly CreditLine[] }>;

/** Everything booked in one unit, product and currency: rounding adds up inside it, so explaining one line needs them all. */
async function creditGroup(
  snapshot: Snapshot,
  bank: BankFacts,
  period: Period,
  group: Pick<StoredLine, "unit" | "product" | "currency">,
): Promise<GroupCredit> {
  const scorer = createScorer(bank, period);
  const book = new CreditBook(period, bank.baseCurrency);
  const facts = await loadAccountFacts(snapshot, period, await accountsBooked(snapshot, group));
  const credits = facts.map((own) => scorer.credit(own));
  for (const credit of credits) book.add(credit);
  return { credits, lines: book.close(stockRates(bank, period)) };
}

/** One stored line: its accounts' exact credit, and the step that rounds it. In base currency. */
function explainLine(bank: BankFacts, period: Period, { credits, lines }: GroupCredit, stored: StoredLine, column: Column): Step {
  const { unit, product, currency, manager, source } = stored;
  const foreign = currency !== bank.baseCurrency;
  const baseColumn = BASE_COLUMNS[COLUMNS.indexOf(column)] ?? "baseAdb";
  const portion = lines.find((line) => line.manager === manager && line.source === source)?.portions[baseColumn];
  const storedMinor = stored[`${baseColumn}Minor`];
  if (!portion || portion.minor !== storedMinor) {
    throw new MeritError("explanation_differs", {
      manager,
      unit,
      product,
      metric: column,
      stored: String(storedMinor),
      derived: String(portion?.minor ?? ""),
    });
  }
  const isFlow = column === "margin" || column === "income";
  const accounts = credits.flatMap((credit) => explainAccount(credit, { manager, source, column }, foreign && isFlow) ?? []);
  const rounding = fact(
    {
      label: label(portion.oddUnit ? "rounding_odd_unit" : "rounding", { holders: lines.length }),
      unit: "money",
      currency: bank.baseCurrency,
    },
    subtract(rational(portion.minor), portion.exact),
  );
  const text = { label: label("credit_line", { unit, product, currency, source }), unit: "money", currency: bank.baseCurrency } as const;
  if (!foreign || isFlow) return sumOf(text, [...accounts, rounding]);
  const rate = fact(
    { label: label("fx_rate", { currency, date: fromDay(period.end - 1) }), unit: "rate" },
    stockRates(bank, period)(currency),
  );
  return sumOf(text, [
    productOf({ label: label("converted", { currency }), unit: "money", currency: bank.baseCurrency }, [
      sumOf({ ...text, currency }, accounts),
      rate,
    ]),
    rounding,
  ]);
}

async function explainActivities(
  context: Context,
  snapshot: Snapshot,
  run: Run,
  period: Period,
  { manager, metric, kind: wanted }: FigureQuery,
): Promise<Step> {
  if (!mayView(context.actor.scope, await postingsOf(snapshot, manager)))
    throw new MeritError("figure_missing", { manager, metric, period: period.code });
  const isAsked = ({ kind }: { kind: string }): boolean => wanted === undefined || kind === wanted;
  const activities = (await managerActivities(snapshot, manager, period)).filter(isAsked);
  const stored = (await activityLines(context.database, run.id, [manager])).filter(isAsked).reduce((sum, { count: n }) => sum + n, 0);
  if (stored !== activities.length)
    throw new MeritError("count_differs", { manager, period: run.period, stored, derived: activities.length });
  const count = (code: string, params: Record<string, string>, children: Step[]) =>
    sumOf({ label: label(code, params), unit: "count" }, children);
  const kinds = [...Map.groupBy(activities, ({ kind }) => kind)].map(([kind, items]) =>
    count(
      "activity_kind",
      { kind },
      items.map(({ id, at, client, source }) => fact({ label: activityLabel(id, at, client), unit: "count" }, rational(1n), source)),
    ),
  );
  return count("figure", { manager, metric, period: period.code }, kinds);
}

const activityLabel = (activity: string, at: string, client: string | null) =>
  client === null ? label("activity_without_client", { activity, at }) : label("activity", { activity, at, client });
