import { MeritError } from "../../../../lib/messages/merit-error.ts";
import type { Column } from "../../../../lib/scoring/contribution/credit-book.ts";
import { type Label, label, type Step, stored, sumOf } from "../../../../lib/scoring/explanation/step.ts";
import { rational } from "../../../../lib/scoring/money/rational.ts";
import { creditLines } from "../../../runs/credit-lines-repository.ts";
import { loadUnits, type UnitNode } from "../../../runs/unit-tree.ts";
import { countedColumn, countedCurrency, holderLabel, storedLine } from "../credit-line.ts";
import { type CreditTotal, creditTotals, ownCurrencyTotals } from "../explanation-repository.ts";
import type { FigureQuery } from "../figure-query.ts";
import { type Asked, type Explained, figureMissing, requireAllBooked } from "./explainer.ts";

/**
 * What all holders were credited together: a sum of stored lines, down the tree of units, then by product, then by holder. Each
 * part is a figure of its own that opens when it is asked for. A total of all holders must equal the run's proof of the facts.
 */
export async function totalCredit(asked: Asked, column: Column): Promise<Explained> {
  requireAllBooked(asked);
  const { query, run, context } = asked;
  const selection = { units: asked.units, products: asked.products, currency: query.currency, source: query.source };
  const totals = await creditTotals(context.database, run.id, countedColumn(asked, column), selection);
  if (totals.length === 0) throw figureMissing(asked);
  const lines = totals.reduce((sum, total) => sum + total.lines, 0);
  if (query.source === undefined) await requireFactsTotal(asked, column);
  const text = label("figure_total", { metric: column, period: query.period });
  const root = sumOf({ label: text, unit: "money", currency: countedCurrency(asked) }, await partsOf(asked, column, totals));
  return { root, check: label(query.source === undefined ? "check_facts_total" : "check_stored_lines", { lines }) };
}

/** The proof of the run for what was asked: every currency's credit in its own minor units, beside the facts' total. */
async function requireFactsTotal({ context, run, units, products, query }: Asked, column: Column): Promise<void> {
  const { currency } = query;
  for (const { currency: of, credit, facts } of await ownCurrencyTotals(context.database, run.id, column, { units, products, currency })) {
    if (credit === facts) continue;
    throw new MeritError("facts_total_differs", {
      metric: column,
      currency: of,
      period: run.period,
      stored: String(credit),
      facts: String(facts),
    });
  }
}

async function partsOf(asked: Asked, column: Column, totals: readonly CreditTotal[]): Promise<Step[]> {
  const { query, snapshot } = asked;
  const products = new Set(totals.map(({ product }) => product));
  const booked = new Set(totals.map(({ unit }) => unit));
  if (booked.size > 1) return unitParts(asked, totals, await loadUnits(snapshot));
  const [unit] = booked;
  if (query.product === undefined) return productParts(asked, totals, unit);
  const lines = await creditLines(asked.context.database, asked.context.actor.scope, asked.run.id, { units: [...booked] });
  return lines
    .filter(
      (line) =>
        products.has(line.product) &&
        (query.currency === undefined || line.currency === query.currency) &&
        (query.source === undefined || line.source === query.source),
    )
    .map((line) => storedLine(asked, line, column, holderLabel(line)));
}

/** The units below that have any credit, and what is booked in the unit itself. Levels with one entry are passed over. */
function unitParts(asked: Asked, totals: readonly CreditTotal[], units: readonly UnitNode[]): Step[] {
  const childrenOf = Map.groupBy(units, ({ parent }) => parent);
  const below = (code: string): string[] => [code, ...(childrenOf.get(code) ?? []).flatMap((child) => below(child.code))];
  const known = new Set(units.map(({ code }) => code));
  const parts = (parent: string | null): { unit: string; own: CreditTotal[]; exact: boolean }[] => {
    const children = (childrenOf.get(parent) ?? []).map(({ code }) => {
      const inside = new Set(below(code));
      return { unit: code, own: totals.filter(({ unit }) => inside.has(unit)), exact: inside.size === 1 };
    });
    const here = totals.filter(({ unit }) => (parent === null ? !known.has(unit) : unit === parent));
    const entries = [...Map.groupBy(here, ({ unit }) => unit)].map(([unit, own]) => ({ unit, own, exact: true }));
    const filled = [...entries, ...children].filter(({ own }) => own.length > 0);
    const [only] = filled;
    return only !== undefined && filled.length === 1 && !only.exact ? parts(only.unit) : filled;
  };
  return parts(null).map(({ unit, own, exact }) =>
    part(asked, own, exact ? label("total_booked", { unit }) : label("total_below", { unit }), exact ? { booked: unit } : { unit }),
  );
}

function productParts(asked: Asked, totals: readonly CreditTotal[], unit: string | undefined): Step[] {
  return [...Map.groupBy(totals, ({ product }) => product)].map(([product, own]) =>
    part(asked, own, label("total_product", { product }), { booked: unit, product, family: undefined }),
  );
}

function part(asked: Asked, totals: readonly CreditTotal[], text: Label, more: Partial<FigureQuery>): Step {
  const { explain, period, product, family, currency, own, source } = asked.query;
  const figure: FigureQuery = { explain, period, version: asked.run.version, product, family, currency, own, source, ...more };
  const minor = totals.reduce((sum, total) => sum + total.minor, 0n);
  return stored({ label: text, unit: "money", currency: countedCurrency(asked) }, rational(minor), figure);
}
