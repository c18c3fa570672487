import { label, type Step, type StepText, stored, sumOf } from "../../../../lib/scoring/explanation/step.ts";
import { rational } from "../../../../lib/scoring/money/rational.ts";
import { boardFigures, boardGains, parseMetric } from "../../leaderboard/index.ts";
import { type Asked, type Explained, figureMissing } from "./explainer.ts";

/**
 * What the managers who stand on a board have together: everyone whom the actor may see and who has the figure, each opening as
 * a figure of its own. House accounts are nobody's, so they are no part of it.
 */
export async function boardTotal(asked: Asked): Promise<Explained> {
  const { context, query, run, period } = asked;
  const figures = await boardFigures(context, run, { metric: metricOf(asked), period, unit: query.unit });
  return sumOfManagers(asked, figures, label("figure_board", { metric: query.explain, period: query.period }));
}

/** What an improvement board adds up: the gains of those who have a figure in both runs; growth from nothing is no growth. */
export async function boardGain(asked: Asked, other: Asked): Promise<Explained> {
  const { context, query } = asked;
  const gains = await boardGains(context, asked, other, { metric: metricOf(asked), unit: query.unit });
  const text = label("figure_board_gain", { metric: query.explain, period: query.period, against: other.run.period });
  return sumOfManagers(asked, gains, text);
}

/** What else may narrow a figure does not narrow a board. */
const KNOWN = new Set(["explain", "period", "version", "against", "board", "unit"]);

function metricOf(asked: Asked): ReturnType<typeof parseMetric> {
  if (Object.entries(asked.query).some(([key, value]) => value !== undefined && !KNOWN.has(key))) throw figureMissing(asked);
  return parseMetric(asked.query.explain);
}

function sumOfManagers(asked: Asked, figures: ReadonlyMap<string, bigint>, name: Step["label"]): Explained {
  const { query, run } = asked;
  if (figures.size === 0) throw figureMissing(asked);
  const text: Omit<StepText, "label"> = query.explain === "activities" ? { unit: "count" } : { unit: "money", currency: run.baseCurrency };
  const { explain, period, against } = query;
  const parts = [...figures].map(([manager, value]) =>
    stored({ label: label("side_manager", { manager }), ...text }, rational(value), {
      explain,
      period,
      version: run.version,
      against,
      manager,
    }),
  );
  return { root: sumOf({ label: name, ...text }, parts), check: label("check_board", { managers: parts.length }) };
}
