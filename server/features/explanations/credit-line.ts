import { MeritError } from "../../../lib/messages/merit-error.ts";
import { BASE_COLUMNS, type BaseColumn, COLUMNS, type Column } from "../../../lib/scoring/contribution/credit-book.ts";
import { explainAccount } from "../../../lib/scoring/contribution/explain-account.ts";
import { HOUSE } from "../../../lib/scoring/contribution/facts.ts";
import { fact, type Label, label, productOf, type Step, type StepText, stored, sumOf } from "../../../lib/scoring/explanation/step.ts";
import { rational, subtract } from "../../../lib/scoring/money/rational.ts";
import { fromDay } from "../../../lib/scoring/periods/day.ts";
import type { Period } from "../../../lib/scoring/periods/period.ts";
import type { BankFacts } from "../../../lib/scoring/score-period.ts";
import { stockRates } from "../../runs/calculate.ts";
import type { StoredLine } from "../../runs/credit-lines-repository.ts";
import type { Run } from "../../runs/run-repository.ts";
import type { Asked } from "./explainers/explainer.ts";
import type { FigureQuery } from "./figure-query.ts";
import type { GroupCredit } from "./group-credit.ts";

type Counting = Readonly<{ query: Pick<FigureQuery, "own" | "currency">; run: Pick<Run, "baseCurrency"> }>;

/** The column of stored lines that holds what is asked for: in base currency, or where the query says `own` in the accounts'. */
export const countedColumn = ({ query }: Pick<Counting, "query">, column: Column): Column | BaseColumn =>
  query.own ? column : baseColumn(column);

/** The currency that a figure is counted in. */
export const countedCurrency = ({ query, run }: Counting): string => (query.own ? (query.currency ?? run.baseCurrency) : run.baseCurrency);

/** The column of stored lines that holds a column in base currency. */
export const baseColumn = (column: Column) => BASE_COLUMNS[COLUMNS.indexOf(column)] ?? "baseAdb";

export const isFlow = (column: Column): boolean => column === "margin" || column === "income";

/** One stored line: its accounts' exact credit, and the step that rounds it. Throws `explanation_differs`. */
export function explainLine(
  asked: Pick<Asked, "query" | "run" | "period">,
  bank: BankFacts,
  { credits, lines }: GroupCredit,
  line: StoredLine,
  column: Column,
  text: Label = lineLabel(line),
): Step {
  const { unit, product, currency, manager, source } = line;
  const counted = countedColumn(asked, column);
  const portion = lines.find((one) => one.manager === manager && one.source === source)?.portions[counted];
  const storedMinor = line[`${counted}Minor`];
  if (!portion || portion.minor !== storedMinor) {
    const derived = String(portion?.minor ?? "");
    const whose = manager === HOUSE ? "house" : "manager";
    throw new MeritError("explanation_differs", { whose, manager, unit, product, metric: column, stored: String(storedMinor), derived });
  }
  const money = { unit: "money" as const, currency: countedCurrency(asked) };
  const rounding = fact(
    { label: label(portion.oddUnit ? "rounding_odd_unit" : "rounding", { holders: lines.length }), ...money },
    subtract(rational(portion.minor), portion.exact),
  );
  const isConverted = !asked.query.own && currency !== bank.baseCurrency;
  const base = isConverted && isFlow(column) ? bank.baseCurrency : null;
  const accounts = credits.flatMap((credit) => explainAccount(credit, { manager, source, column }, base) ?? []);
  const terms = isConverted ? inBaseCurrency(bank, asked.period, { currency, column }, text, accounts) : accounts;
  return sumOf({ label: text, ...money }, [...terms, rounding]);
}

/** Accounts' steps as terms in base currency: stocks are converted together, at the rate of the period's end; flows already are. */
export function inBaseCurrency(
  bank: BankFacts,
  period: Period,
  { currency, column }: { currency: string; column: Column },
  text: Label,
  accounts: readonly Step[],
): readonly Step[] {
  if (currency === bank.baseCurrency || isFlow(column)) return accounts;
  const own: StepText = { label: text, unit: "money", currency };
  const rate = fact(
    { label: label("fx_rate", { currency, date: fromDay(period.end - 1) }), unit: "rate" },
    stockRates(bank, period)(currency),
  );
  return [productOf({ label: label("converted", { currency }), unit: "money", currency: bank.baseCurrency }, [sumOf(own, accounts), rate])];
}

/** A stored line that is derived when it is asked for. */
export function storedLine(asked: Asked, line: StoredLine, column: Column, text: Label): Step {
  const { unit: booked, product, currency, manager, source } = line;
  const { explain, period, own } = asked.query;
  const holder = manager === HOUSE ? { house: true as const } : { manager, source: sourceOf(source) };
  const figure: FigureQuery = { explain, period, version: asked.run.version, ...holder, booked, product, currency, own };
  const minor = line[`${countedColumn(asked, column)}Minor`];
  return stored({ label: text, unit: "money", currency: countedCurrency(asked) }, rational(minor), figure);
}

const sourceOf = (source: string): FigureQuery["source"] => (source === "assigned" || source === "split" ? source : undefined);

/** A line among others of one holder: where it is booked. */
export const lineLabel = ({ unit, product, currency, source }: StoredLine): Label =>
  label("credit_line", { unit, product, currency, source });

/** A line among others of one place and product: whose it is. */
export const holderLabel = ({ manager, currency, source }: StoredLine): Label =>
  manager === HOUSE ? label("house_line", { currency }) : label("holder_line", { manager, currency, source });
