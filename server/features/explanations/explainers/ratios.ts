import { DAYS_A_YEAR } from "../../../../lib/scoring/analysis/ratios.ts";
import {
  differenceOf,
  fact,
  type Label,
  label,
  productOf,
  quotientOf,
  type Step,
  type StepText,
  stored,
  sumOf,
} from "../../../../lib/scoring/explanation/step.ts";
import { isZero, rational, roundHalfEven, subtract } from "../../../../lib/scoring/money/rational.ts";
import { lastPostings } from "../../../runs/posting-repository.ts";
import { countedCurrency } from "../credit-line.ts";
import type { FigureQuery } from "../figure-query.ts";
import { type Asked, type Explained, type Explanation, figureMissing } from "./explainer.ts";
import { cumulativeShare, lostSum } from "./pareto.ts";

/** Explains a figure that a ratio is made of; it opens by itself. */
export type Explain = (query: FigureQuery) => Promise<Explanation>;
/** Reads a figure as something made of it and others. */
export type Reading = (asked: Asked, explain: Explain) => Promise<Explained>;

/** A part of a whole: of all holders and products where the query is narrowed by any of these; the house account's of the same place. */
const share: Reading = async (asked, explain) => {
  const { house, manager, client, group, by, matching, product, family } = asked.query;
  const narrowed = { house, manager, client, group, by, matching, product, family };
  if (Object.values(narrowed).every((value) => value === undefined)) throw figureMissing(asked);
  const part = ofItself(asked);
  const everything = {
    manager: undefined,
    client: undefined,
    group: undefined,
    by: undefined,
    value: undefined,
    matching: undefined,
    account: undefined,
    product: undefined,
    family: undefined,
  };
  const whole = house ? { ...part, house: undefined } : { ...part, ...everything };
  return quotient(asked, [await side(explain, part), await side(explain, whole)]);
};

/** Margin a year on one unit of average balance, as lib/scoring/analysis/ratios.ts has it: margin / balance x 365 / days. */
const rate: Reading = async (asked, explain) => {
  const { days } = asked.period;
  if (asked.query.explain !== "margin") throw figureMissing(asked);
  const margin = await side(explain, ofItself(asked));
  const balance = await side(explain, { ...ofItself(asked), explain: "adb" });
  if (isZero(balance.value)) throw figureMissing(asked);
  const text = (code: string, params = {}): StepText => ({ label: label(code, params), unit: "share" });
  const perDay = quotientOf(text("ratio_of_period"), [margin, balance]);
  const year = fact({ label: label("days_a_year"), unit: "days" }, rational(DAYS_A_YEAR));
  const period = fact({ label: label("days_of_period"), unit: "days" }, rational(BigInt(days)));
  const times = quotientOf({ label: label("periods_a_year"), unit: "ratio" }, [year, period]);
  return { root: productOf({ label: nameOf(asked), unit: "share" }, [perDay, times]), check: label("check_ratio") };
};

/** How far a figure moved, as a part of where it stood. */
const change: Reading = async (asked, explain) => {
  const { against } = asked.query;
  if (against === undefined) throw figureMissing(asked);
  const { root, query } = await explain(ofItself(asked));
  const before = root.children[1];
  if (root.how !== "difference" || before?.how !== "stored") throw figureMissing(asked);
  const text = { unit: root.unit, currency: root.currency };
  const difference = stored({ label: root.label, ...text }, root.value, query);
  // A fall of a loss is a gain: what stood there counts by its size.
  const size =
    before.value.n < 0n
      ? differenceOf({ label: label("ratio_size"), ...text }, [sumOf({ label: label("ratio_nothing"), ...text }, []), before])
      : before;
  return quotient(asked, [difference, size]);
};

/** Margin for each manager posted in a unit at some time of the period, rounded as perHead does. */
const average: Reading = async (asked, explain) => {
  const { context, snapshot, period, units } = asked;
  const total = await side(explain, ofItself(asked));
  const posted = await lastPostings(snapshot, context.actor.scope, period, units && [...units]);
  if (posted.length === 0) throw figureMissing(asked);
  const heads = sumOf(
    { label: label("managers_posted"), unit: "count" },
    posted.map(({ code }) => fact({ label: label("side_manager", { manager: code }), unit: "count" }, rational(1n))),
  );
  const text = { unit: "money" as const, currency: countedCurrency(asked) };
  const exact = quotientOf({ label: label("for_each_manager"), ...text }, [total, heads]);
  const rounding = fact({ label: label("rounding_client"), ...text }, subtract(rational(roundHalfEven(exact.value)), exact.value));
  return { root: sumOf({ label: nameOf(asked), ...text }, [exact, rounding]), check: label("check_ratio") };
};

/** What managers were credited of a place, without what nobody holds. */
const held: Reading = async (asked, explain) => {
  const [total, house] = await totalAndHouse(asked, explain);
  return { root: differenceOf(textOf(asked, nameOf(asked)), [total, house]), check: label("check_ratio") };
};

/** What a proof shows: nothing is left when managers and house account are taken from the whole, which equals the facts. */
const proof: Reading = async (asked, explain) => {
  const [total, house] = await totalAndHouse(asked, explain);
  const managers = stored(textOf(asked, label("held_by_managers")), subtract(total.value, house.value), { ...ofItself(asked), as: "held" });
  const credited = sumOf(textOf(asked, label("credited")), [managers, house]);
  return { root: differenceOf(textOf(asked, nameOf(asked)), [total, credited]), check: label("check_ratio") };
};

async function totalAndHouse(asked: Asked, explain: Explain): Promise<readonly [Step, Step]> {
  const { house, manager, client, group, by } = asked.query;
  if ([house, manager, client, group, by].some((value) => value !== undefined)) throw figureMissing(asked);
  return [await side(explain, ofItself(asked)), await side(explain, { ...ofItself(asked), house: true })];
}

export const READINGS = {
  share,
  rate,
  change,
  average,
  cumulative: cumulativeShare,
  lost: lostSum,
  held,
  proof,
} as const satisfies Readonly<Record<string, Reading>>;
export type ReadAs = keyof typeof READINGS;
export const READ_AS = Object.keys(READINGS) as [ReadAs, ...ReadAs[]];

/** The figure itself, of this very run. */
const ofItself = ({ query, run }: Asked): FigureQuery => ({ ...query, as: undefined, version: run.version });

/** A figure that the ratio is made of, by its own name; it opens by itself. */
async function side(explain: Explain, query: FigureQuery): Promise<Step> {
  const { root, run } = await explain(query);
  return stored({ label: root.label, unit: root.unit, currency: root.currency }, root.value, { ...query, version: run.version });
}

/** Where the whole is nothing, or of the other sign, a ratio would mislead. */
function quotient(asked: Asked, [part, whole]: readonly [Step, Step]): Explained {
  if (isZero(whole.value)) throw figureMissing(asked);
  return { root: quotientOf({ label: nameOf(asked), unit: "share" }, [part, whole]), check: label("check_ratio") };
}

const nameOf = ({ query: { explain: metric, as, period } }: Asked): Label => label("figure_reading", { metric, as: as ?? "", period });

const textOf = (asked: Asked, name: Label): StepText => ({ label: name, unit: "money", currency: countedCurrency(asked) });
