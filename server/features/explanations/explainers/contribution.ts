import { MeritError } from "../../../../lib/messages/merit-error.ts";
import { label, type Step, stored, sumOf } from "../../../../lib/scoring/explanation/step.ts";
import { credit } from "./credit.ts";
import { type Asked, type Explainer, figureMissing } from "./explainer.ts";

const PARTS = ["margin", "income"] as const;

/** Margin and income together, each derived by its own explainer and opened as a figure of its own. */
export const contribution: Explainer = async (asked) => {
  const steps: Step[] = [];
  for (const part of PARTS) steps.push(...(await partOf(asked, part)));
  if (steps.length === 0) throw figureMissing(asked);
  const text = label("figure_contribution", { period: asked.query.period });
  return { root: sumOf({ label: text, unit: "money", currency: asked.run.baseCurrency }, steps), check: label("check_parts") };
};

async function partOf(asked: Asked, explain: (typeof PARTS)[number]): Promise<Step[]> {
  const query = { ...asked.query, explain, against: undefined };
  try {
    const { root } = await credit({ ...asked, query });
    const figure = { ...query, version: asked.run.version };
    return [
      stored({ label: label("contribution_part", { metric: explain }), unit: root.unit, currency: root.currency }, root.value, figure),
    ];
  } catch (error) {
    // Nothing booked of one part is no fault of the other.
    if (error instanceof MeritError && error.code === "figure_missing") return [];
    throw error;
  }
}
