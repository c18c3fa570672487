import type { Column } from "../../../../lib/scoring/contribution/credit-book.ts";
import { HOUSE } from "../../../../lib/scoring/contribution/facts.ts";
import { absent, type Label, label, type Step, sumOf } from "../../../../lib/scoring/explanation/step.ts";
import { creditLines, type StoredLine } from "../../../runs/credit-lines-repository.ts";
import { mayView, postingsOf } from "../../../runs/posting-repository.ts";
import { countedCurrency, explainLine, lineLabel, storedLine } from "../credit-line.ts";
import { countAccountsBooked, creditTotals } from "../explanation-repository.ts";
import type { FigureQuery } from "../figure-query.ts";
import { bankFactsOf, groupCredit } from "../group-credit.ts";
import { type Asked, type Explained, figureMissing, requireAllBooked } from "./explainer.ts";

/** What one manager, or a house account, was credited: the stored lines, each derived from its accounts. */
export async function holderCredit(asked: Asked, column: Column): Promise<Explained> {
  const { query } = asked;
  const manager = holderOf(query);
  const lines = await holderLines(asked);
  const [only] = lines;
  if (only === undefined) return nothingOfTheHouse(asked, column);
  const text = figureLabel(asked);
  const bank = await bankFactsOf(asked);
  if (lines.length === 1 && isOneLine(asked)) {
    const group = await groupCredit(asked, bank, only, { manager, source: sourceOf(only) });
    return { root: explainLine(asked, bank, group, only, column, text), check: label("check_stored") };
  }
  const derived = await withinLimit(asked, lines);
  const steps: Step[] = [];
  for (const line of lines) {
    if (!derived.has(line)) steps.push(storedLine(asked, line, column, lineLabel(line)));
    else {
      const group = await groupCredit(asked, bank, line, { manager, source: sourceOf(line) });
      steps.push(explainLine(asked, bank, group, line, column));
    }
  }
  const check = derived.size === lines.length ? label("check_stored") : label("check_stored_lines", { lines: lines.length });
  return { root: sumOf({ label: text, unit: "money", currency: countedCurrency(asked) }, steps), check };
}

/** Where all that is booked was held by somebody, the house's part is a true zero. Of a manager, or where nothing is booked, there is none. */
async function nothingOfTheHouse(asked: Asked, column: Column): Promise<Explained> {
  const { context, query, run, units, products } = asked;
  const { currency, source } = query;
  if (!query.house || source !== undefined) throw figureMissing(asked);
  if ((await creditTotals(context.database, run.id, column, { units, products, currency })).length === 0) throw figureMissing(asked);
  const text = { unit: "money", currency: countedCurrency(asked) } as const;
  return {
    root: sumOf({ label: figureLabel(asked), ...text }, [absent({ label: label("house_none"), ...text })]),
    check: label("check_house_none"),
  };
}

const holderOf = ({ house, manager }: FigureQuery): string => (house ? HOUSE : (manager ?? HOUSE));

/** The stored lines of a holder that a query names. Throws `figure_missing` unless the actor may see the holder. */
export async function holderLines(asked: Asked): Promise<StoredLine[]> {
  const { context, query, run, units, products } = asked;
  const manager = holderOf(query);
  await requireVisible(asked, manager);
  const lines = await creditLines(context.database, context.actor.scope, run.id, { manager, units });
  const fits = (wanted: string | undefined, value: string): boolean => wanted === undefined || wanted === value;
  return lines.filter(
    ({ product, currency, source }) =>
      (products?.includes(product) ?? true) && fits(query.currency, currency) && fits(query.source, source),
  );
}

/** A query that says where a line is booked, of which product and in which currency needs no line inside its answer. */
const isOneLine = ({ query: { booked, product, currency } }: Asked): boolean =>
  booked !== undefined && product !== undefined && currency !== undefined;

/** The lines to derive at once: in their order, until the accounts of their groups are too many; always one of them. */
async function withinLimit({ snapshot, limit }: Asked, lines: readonly StoredLine[]): Promise<ReadonlySet<StoredLine>> {
  const derived = new Set<StoredLine>();
  const counted = new Set<string>();
  let accounts = 0;
  for (const line of lines) {
    const group = [line.unit, line.product, line.currency].join("\u0000");
    if (!counted.has(group)) accounts += await countAccountsBooked(snapshot, line);
    counted.add(group);
    if (accounts > limit) break;
    derived.add(line);
  }
  return derived;
}

/** Managers are seen by their postings; the part of another's credit that is booked in the actor's units, by naming these units. */
async function requireVisible(asked: Asked, manager: string): Promise<void> {
  const { context, snapshot } = asked;
  if (manager !== HOUSE && mayView(context.actor.scope, await postingsOf(snapshot, manager))) return;
  requireAllBooked(asked);
}

function figureLabel({ query: { explain: metric, period, manager } }: Asked): Label {
  return manager === undefined ? label("figure_house", { metric, period }) : label("figure", { manager, metric, period });
}

const sourceOf = ({ source }: StoredLine) => (source === "assigned" || source === "split" ? source : "house");
