import { MeritError } from "../../../../lib/messages/merit-error.ts";
import { label, type Step, sumOf } from "../../../../lib/scoring/explanation/step.ts";
import { parseFraction } from "../../../../lib/scoring/money/fraction.ts";
import { equals, type Rational, rational, toFraction } from "../../../../lib/scoring/money/rational.ts";
import type { ManagerScore } from "../../../runs/scoring/score-run.ts";
import { readPayments, readScores, type ScoreLine } from "../../../runs/scoring/scores-repository.ts";
import { rescoredRun } from "../../scorecards/index.ts";
import { type Asked, type Explained, type Explainer, figureMissing } from "./explainer.ts";

/**
 * A manager's score, grade or bonus, derived again from the run's snapshot and the rules it names, and compared with what is stored.
 * A grade's value is its place in the scheme, counted from the worst.
 */
export const score: Explainer = (asked) =>
  explain(asked, {
    root: ({ scored }) => scored.card.score,
    stored: (line) => (line.score === null ? null : parseFraction(line.score)),
  });

export const grade: Explainer = (asked) =>
  explain(asked, {
    root: ({ scored }) => scored.grade?.explanation ?? null,
    // The stored grade is a name: the derivation's own name is compared, under the derivation's value.
    stored: (line, root) => (line.grade === null ? null : root.label.params.grade === line.grade ? root.value : rational(0n)),
  });

export const bonus: Explainer = (asked) =>
  explain(asked, {
    root: ({ scored }) => scored.bonus?.explanation ?? null,
    stored: (line) => (line.bonusMinor === null ? null : rational(line.bonusMinor)),
  });

/** What a run takes back of the bonuses of earlier periods, each with the balances that earned it and what is left of them. */
export const clawback: Explainer = async (asked) => {
  const { context, run, query } = asked;
  const { manager } = query;
  const lines = manager === undefined ? [] : await readPayments(context.database, context.actor.scope, run.id, [manager]);
  const stored = lines.filter(({ kind }) => kind === "clawback");
  const scored = await rescoredRun(context.database, run);
  const own = (scored?.clawbacks ?? []).filter((one) => one.manager === manager);
  if (manager === undefined || stored.length === 0 || own.length === 0) throw figureMissing(asked);
  const money = { unit: "money", currency: run.baseCurrency } as const;
  const steps = own.map(({ step, ofPeriod }) => ({ ...step, label: label("clawback_of", { period: ofPeriod }) }));
  const root = sumOf({ ...money, label: label("clawback") }, steps);
  const whole = stored.reduce((sum, { amountMinor }) => sum + amountMinor, 0n);
  if (!equals(root.value, rational(whole))) {
    const figures = { stored: String(whole), derived: toFraction(root.value) };
    throw new MeritError("explanation_differs", { whose: "manager", manager, unit: "–", product: "–", metric: "clawback", ...figures });
  }
  return { root, check: label("check_stored") };
};

type Part = Readonly<{ root: (one: ManagerScore) => Step | null; stored: (line: ScoreLine, root: Step) => Rational | null }>;

async function explain(asked: Asked, part: Part): Promise<Explained> {
  const { context, run, query } = asked;
  const { manager, explain: metric } = query;
  const [line] = manager === undefined ? [] : await readScores(context.database, context.actor.scope, run.id, { manager });
  if (!line || manager === undefined) throw figureMissing(asked);
  const scored = await rescoredRun(context.database, run);
  const one = scored?.managers.find(({ posting }) => posting.code === manager);
  const root = one ? part.root(one) : null;
  const stored = root && part.stored(line, root);
  if (!root || stored === null) throw figureMissing(asked);
  if (!equals(root.value, stored)) {
    const figures = { stored: toFraction(stored), derived: toFraction(root.value) };
    throw new MeritError("explanation_differs", { whose: "manager", manager, unit: line.unit, product: "–", metric, ...figures });
  }
  return { root, check: label("check_stored") };
}
