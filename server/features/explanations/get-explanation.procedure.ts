import { MeritError } from "../../../lib/messages/merit-error.ts";
import { toRunHead } from "../../api/shared.types.ts";
import { procedureFor } from "../../api/trpc.ts";
import { agreementTerms } from "../agreements/index.ts";
import type { Context } from "../context.ts";
import { explainShare } from "../deals/index.ts";
import { cutTree, stepAt } from "./cut-tree.ts";
import { explainFigure } from "./explain-figure.ts";
import { explainHandoverFigure } from "./explain-handover.ts";
import { figureMissing } from "./explainers/explainer.ts";
import { DEAL_SHARE, type FigureQuery } from "./figure-query.ts";
import { getExplanationInput, getExplanationOutput } from "./get-explanation.types.ts";
import { namesIn } from "./names.ts";
import { presentCut } from "./present-step.ts";

/** Steps in one answer. */
const LIMIT = 500;

async function explained(context: Context, query: FigureQuery) {
  if (query.explain === DEAL_SHARE) return { ...(await explainShareOf(context, query)), query, run: null, against: null };
  if (query.handover !== undefined) return { ...(await explainHandoverFigure(context, query)), run: null, against: null };
  const explanation = await explainFigure(context, query);
  return { ...explanation, position: explanation.run.position };
}

/** Of a deal, not of a run: the deal's own use case derives it. */
async function explainShareOf(context: Context, query: FigureQuery) {
  const { deal, scheme, manager } = query;
  if (deal === undefined || scheme === undefined || manager === undefined) throw figureMissing({ query });
  const terms = query.terms === undefined ? undefined : await agreementTerms(context, deal, query.terms);
  if (terms === null || (terms && terms.scheme !== scheme)) throw figureMissing({ query });
  return explainShare(context, { deal, scheme, manager, terms });
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
