import { MeritError } from "../../../../lib/messages/merit-error.ts";
import { COLUMNS, type Column } from "../../../../lib/scoring/contribution/credit-book.ts";
import { explainAccount } from "../../../../lib/scoring/contribution/explain-account.ts";
import { roundedToMinor } from "../../../../lib/scoring/explanation/rounded.ts";
import { type Label, label, type Step, type StepText, stored, sumOf } from "../../../../lib/scoring/explanation/step.ts";
import { equals, rational } from "../../../../lib/scoring/money/rational.ts";
import { type BankFacts, createScorer } from "../../../../lib/scoring/score-period.ts";
import { loadAccountFacts } from "../../../runs/account-facts.ts";
import { overlayLines } from "../../../runs/overlay-repository.ts";
import type { StoredOverlay } from "../../../runs/store-overlay.ts";
import { baseColumn, inBaseCurrency, isFlow } from "../credit-line.ts";
import { accountsOfDeal } from "../explanation-repository.ts";
import type { FigureQuery } from "../figure-query.ts";
import { bankFactsOf } from "../group-credit.ts";
import { type Asked, type Explained, figureMissing } from "./explainer.ts";

/** The figures of overlay credit, in the order of COLUMNS. */
const FIGURES: readonly string[] = ["overlay_adb", "overlay_closing", "overlay_margin", "overlay_income"];
/** Lines that are derived at once; of more, each opens as a figure of its own. */
const LINES_AT_ONCE = 40;
/** What narrows overlay credit; anything else asks for a figure that it does not have. */
const KNOWN = new Set(["explain", "period", "version", "against", "manager", "deal", "unit", "booked", "product", "family", "currency"]);

/**
 * Overlay credit: what the overlays of deals recognise of a manager, a deal, a unit or the bank, as far as the actor may see its
 * ledger. A sum of stored lines, each derived from the balances of the deal's accounts and the per cent that was agreed.
 */
export async function overlayCredit(asked: Asked): Promise<Explained> {
  const { context, query, run, units, products } = asked;
  const column = columnOf(asked);
  const { deal, manager, currency } = query;
  const lines = await overlayLines(context.database, context.actor.scope, run.id, { deal, manager, currency, units, products });
  const [only] = lines;
  if (only === undefined) throw figureMissing(asked);
  const name = label("figure_overlay", { metric: column, period: query.period });
  if (lines.length === 1 && isOneLine(query))
    return { root: await derivedLine(asked, only, column, name), check: label("check_overlay", { lines: 1 }) };
  const parts = deal === undefined && manager === undefined ? dealParts(asked, lines, column) : await lineParts(asked, lines, column);
  const isDerived = parts.every(({ how }) => how !== "stored");
  const check = label(isDerived ? "check_overlay" : "check_overlay_lines", { lines: lines.length });
  return { root: sumOf(money(asked, name), parts), check };
}

const money = ({ run }: Asked, text: Label): StepText => ({ label: text, unit: "money", currency: run.baseCurrency });

function columnOf(asked: Asked): Column {
  const column = COLUMNS[FIGURES.indexOf(asked.query.explain)];
  const isForeign = Object.entries(asked.query).some(([key, value]) => value !== undefined && !KNOWN.has(key));
  if (column === undefined || isForeign) throw figureMissing(asked);
  return column;
}

const isOneLine = ({ deal, manager, booked, product, currency }: FigureQuery): boolean =>
  [deal, manager, booked, product, currency].every((value) => value !== undefined);

const minorOf = (line: StoredOverlay, column: Column): bigint => line[`${baseColumn(column)}Minor`];

/** The whole ledger by deals, each of which opens by itself. */
function dealParts(asked: Asked, lines: readonly StoredOverlay[], column: Column): Step[] {
  const { explain, period, unit, booked, product, family, currency } = asked.query;
  return [...Map.groupBy(lines, ({ deal }) => deal)].map(([deal, own]) => {
    const minor = own.reduce((sum, line) => sum + minorOf(line, column), 0n);
    const figure: FigureQuery = { explain, period, version: asked.run.version, deal, unit, booked, product, family, currency };
    return stored(money(asked, label("overlay_deal", { deal })), rational(minor), figure);
  });
}

async function lineParts(asked: Asked, lines: readonly StoredOverlay[], column: Column): Promise<Step[]> {
  const steps: Step[] = [];
  for (const line of lines) {
    const { deal, manager, unit, product, currency } = line;
    const text = label("overlay_line", { deal, manager, unit, product, currency });
    if (lines.length <= Math.min(LINES_AT_ONCE, asked.limit)) steps.push(await derivedLine(asked, line, column, text));
    else {
      const { explain, period } = asked.query;
      const figure: FigureQuery = { explain, period, version: asked.run.version, deal, manager, booked: unit, product, currency };
      steps.push(stored(money(asked, text), rational(minorOf(line, column)), figure));
    }
  }
  return steps;
}

/** One stored line: the deal's accounts that are booked there, times the manager's per cent, rounded by itself. Throws `explanation_differs`. */
async function derivedLine(asked: Asked, line: StoredOverlay, column: Column, text: Label): Promise<Step> {
  const bank = await bankFactsOf(asked);
  const accounts = await accountSteps(asked, bank, line, column);
  const exact = sumOf(money(asked, text), inBaseCurrency(bank, asked.period, { currency: line.currency, column }, text, accounts));
  const step = roundedToMinor(text, exact);
  const storedMinor = minorOf(line, column);
  if (equals(step.value, rational(storedMinor))) return step;
  const { manager, unit, product } = line;
  const derived = String(step.value.n / step.value.d);
  const metric = asked.query.explain;
  throw new MeritError("explanation_differs", { whose: "manager", manager, unit, product, metric, stored: String(storedMinor), derived });
}

async function accountSteps({ snapshot, period }: Asked, bank: BankFacts, line: StoredOverlay, column: Column): Promise<Step[]> {
  const scorer = createScorer(bank, period);
  const base = line.currency !== bank.baseCurrency && isFlow(column) ? bank.baseCurrency : null;
  const facts = await loadAccountFacts(snapshot, period, await accountsOfDeal(snapshot, line.deal, line));
  return facts
    .flatMap((own) => scorer.overlays(scorer.credit(own)))
    .filter(({ deal }) => deal === line.deal)
    .flatMap(({ credit }) => explainAccount(credit, { manager: line.manager, source: "split", column }, base) ?? []);
}
