import { MeritError } from "../../../lib/messages/merit-error.ts";
import { COLUMNS, type Column } from "../../../lib/scoring/contribution/credit-book.ts";
import { HOUSE } from "../../../lib/scoring/contribution/facts.ts";
import type { HolderChange } from "../../../lib/scoring/contribution/handover-effect.ts";
import { fact, type Label, label, type Step, stored, sumOf } from "../../../lib/scoring/explanation/step.ts";
import { compare, negate, ONE, rational, roundHalfEven, subtract } from "../../../lib/scoring/money/rational.ts";
import { parsePeriod } from "../../../lib/scoring/periods/period.ts";
import type { Context } from "../context.ts";
import { type ExplainedHandover, explainHandoverEffect } from "../organisation/index.ts";
import { inBaseCurrency } from "./credit-line.ts";
import { figureMissing } from "./explainers/explainer.ts";
import type { FigureQuery } from "./figure-query.ts";

/** What a handover would change for a holder. There may be no run yet: the facts are those of the ledger position. */
export type HandoverExplanation = Readonly<{ position: number; query: FigureQuery; root: Step; check: Label }>;

/**
 * Explains what a handover that is not made (`handover` names it) would change of a figure of the period: for a manager, for a
 * unit's house account, or for all of them together, which is nothing. The steps are compared with the effect as the
 * organisation's room works it out: throws `explanation_differs` naming both. Throws `figure_missing`, and what planning throws.
 */
export async function explainHandoverFigure(context: Context, query: FigureQuery): Promise<HandoverExplanation> {
  const column = COLUMNS.find((one) => one === query.explain);
  if (column === undefined || query.handover === undefined || query.own || query.matching !== undefined) throw figureMissing({ query });
  const { period, handover, booked } = query;
  const manager = query.house ? HOUSE : (query.manager ?? HOUSE);
  const unit = query.house ? (booked ?? "") : null;
  const effect = await explainHandoverEffect(context, { period, handover, column, manager, unit });
  if (effect === null) throw figureMissing({ query });
  const { position, bank, changes } = effect;
  const text = { label: label("figure_handover", { metric: column, period }), unit: "money" as const, currency: bank.baseCurrency };
  if (query.manager === undefined && !query.house) {
    const parts = changes.map((change) => partOf(query, column, change, bank.baseCurrency));
    return { position, query, root: sumOf(text, parts), check: label("check_handover_sum") };
  }
  const own = changes.find((change) => change.manager === manager && change.unit === unit);
  if (!own) throw figureMissing({ query });
  const exact = exactSteps(effect, period, column, text.label);
  const total = sumOf(text, exact).value;
  const rounding = subtract(rational(own.changes[column]), total);
  if (compare(rounding, ONE) >= 0 || compare(negate(rounding), ONE) >= 0)
    throw new MeritError("effect_differs", { metric: column, shown: String(own.changes[column]), derived: String(roundHalfEven(total)) });
  const step = fact({ ...text, label: label("rounding_handover") }, rounding);
  return { position, query, root: sumOf(text, [...exact, step]), check: label("check_handover", { position }) };
}

/** Accounts' changes in base currency: flows already are, stocks are converted together, as a period's credit is. */
function exactSteps({ bank, byCurrency }: ExplainedHandover, period: string, column: Column, name: Label): Step[] {
  return [...byCurrency].flatMap(([currency, steps]) => inBaseCurrency(bank, parsePeriod(period), { currency, column }, name, steps));
}

function partOf(query: FigureQuery, column: Column, { manager, unit, changes }: HolderChange, currency: string): Step {
  const holder = unit === null ? { manager } : { house: true as const, booked: unit };
  const name = unit === null ? label("side_manager", { manager }) : label("side_house", { unit });
  return stored({ label: name, unit: "money", currency }, rational(changes[column]), { ...query, ...holder });
}
