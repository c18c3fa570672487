import { MeritError } from "../../../lib/messages/merit-error.ts";
import { toRunHead } from "../../api/shared.types.ts";
import { procedureFor } from "../../api/trpc.ts";
import type { Context } from "../context.ts";
import { cutTree, stepAt } from "./cut-tree.ts";
import { dealFigure } from "./deal-figures.ts";
import { explainDeal } from "./explain-deal.ts";
import { explainFigure } from "./explain-figure.ts";
import { explainHandoverFigure } from "./explain-handover.ts";
import type { FigureQuery } from "./figure-query.ts";
import { getExplanationInput, getExplanationOutput } from "./get-explanation.types.ts";
import { namesIn } from "./names.ts";
import { presentCut } from "./present-step.ts";

/** Steps in one answer. */
const LIMIT = 500;

async function explained(context: Context, query: FigureQuery) {
  const ofDeal = dealFigure(query.explain);
  if (ofDeal !== undefined) return { ...(await explainDeal(context, ofDeal, query)), query, run: null, against: null };
  if (query.handover !== undefined) return { ...(await explainHandoverFigure(context, query)), run: null, against: null };
  const explanation = await explainFigure(context, query);
  return { ...explanation, position: explanation.run.position };
}

/** The derivation of one figure, or of one step inside it. Throws what explainFigure throws, and `step_missing`. */
export const getExplanation = procedureFor("run.read")
  .input(getExplanationInput)
  .output(getExplanationOutput)
  .query(async ({ ctx, input: { path, from, ...query } }) => {
    const { run, against, root, check, position, query: seen } = await explained(ctx, query);
    const found = stepAt(root, path);
    if (!found) throw new MeritError("step_missing", { path: path.join(".") });
    const step = cutTree(found.step, LIMIT, from);
    return {
      run: run && toRunHead(run),
      against: against && toRunHead(against),
      check,
      manager: seen.manager ?? null,
      names: await namesIn(ctx, position, seen, step),
      step: await presentCut(ctx.database, step, found.account),
    };
  });
