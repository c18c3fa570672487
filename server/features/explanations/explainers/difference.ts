import { MeritError } from "../../../../lib/messages/merit-error.ts";
import { absent, differenceOf, label, type Step, stored } from "../../../../lib/scoring/explanation/step.ts";
import type { FigureQuery } from "../figure-query.ts";
import { type Asked, type Explained, type Explainer, type Explanation, figureMissing } from "./explainer.ts";

/**
 * A figure less the same one of another run. Both sides are derived and checked here, and open as figures of their own. Where a
 * run has no such figure the step says so; without either there is nothing to explain.
 */
export async function explainDifference(explain: Explainer, asked: Asked, other: Asked): Promise<Explained> {
  const sides = [await sideOf(explain, asked), await sideOf(explain, other)] as const;
  const known = sides.filter((side) => side !== null);
  const [first] = known;
  if (first === undefined) throw figureMissing(asked);
  const currencies = new Set(known.map(({ currency }) => currency));
  if (currencies.size > 1)
    throw new MeritError("currencies_differ", { one: asked.run.baseCurrency, other: other.run.baseCurrency, period: other.run.period });
  const { unit, currency } = first;
  const side = (of: Asked, root: Step | null): Step => {
    const { period, version } = of.run;
    if (root === null) return absent({ label: label("side_absent", { period, version }), unit, currency });
    const name = of.query.day === undefined ? label("side", { period, version }) : label("side_day", { date: of.query.day });
    return stored({ label: name, unit, currency }, root.value, { ...of.query, against: undefined, version });
  };
  const { day, manager = "" } = asked.query;
  const text = {
    label:
      day === undefined
        ? label("figure_difference", { metric: asked.query.explain, period: asked.run.period, against: other.run.period })
        : label("figure_day_change", { manager, date: day, eve: other.query.day ?? "" }),
    unit,
    currency,
  };
  return {
    root: differenceOf(text, [side(asked, sides[0]), side(other, sides[1])]),
    check: label(known.length === 2 ? "check_sides" : "check_one_side"),
  };
}

/**
 * One manager's figure less the same of another (`than`), as a board sets them apart; each side opens as a figure of its own.
 * Of a gain (`against`) both sides are gains.
 */
export async function explainBetweenManagers(asked: Asked, explain: (query: FigureQuery) => Promise<Explanation>): Promise<Explanation> {
  const { manager, than } = asked.query;
  if (manager === undefined || than === undefined) throw figureMissing(asked);
  const query = { ...asked.query, version: asked.run.version, than: undefined };
  const [one, other] = [await explain(query), await explain({ ...query, manager: than })];
  const side = ({ root, query: figure }: Explanation, whose: string): Step =>
    stored({ label: label("side_manager", { manager: whose }), unit: root.unit, currency: root.currency }, root.value, figure);
  const text = label("figure_apart", { metric: query.explain, manager, than, period: query.period });
  const root = differenceOf({ label: text, unit: one.root.unit, currency: one.root.currency }, [side(one, manager), side(other, than)]);
  return { ...one, query: asked.query, root, check: label("check_sides") };
}

/** The derived figure of one side; null where its run has none. */
async function sideOf(explain: Explainer, asked: Asked): Promise<Step | null> {
  try {
    return (await explain(asked)).root;
  } catch (error) {
    if (error instanceof MeritError && error.code === "figure_missing") return null;
    throw error;
  }
}
