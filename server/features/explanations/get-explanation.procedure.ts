import { MeritError } from "../../../lib/messages/merit-error.ts";
import { toRunHead } from "../../api/shared.types.ts";
import { procedureFor } from "../../api/trpc.ts";
import { cutTree, stepAt } from "./cut-tree.ts";
import { explainFigure } from "./explain-figure.ts";
import { getExplanationInput, getExplanationOutput } from "./get-explanation.types.ts";
import { presentStep } from "./present-step.ts";

/** Steps in one answer. */
const LIMIT = 500;

/** The derivation of one figure, or of one step inside it. Throws what explainFigure throws, and `step_missing`. */
export const getExplanation = procedureFor("run.read")
  .input(getExplanationInput)
  .output(getExplanationOutput)
  .query(async ({ ctx, input: { path, unit, currency, source, ...query } }) => {
    const { run, root } = await explainFigure(ctx, { ...query, line: { unit, currency, source } });
    const step = stepAt(await presentStep(ctx.database, root), path);
    if (!step) throw new MeritError("step_missing", { path: path.join(".") });
    return { run: toRunHead(run), step: cutTree(step, LIMIT) };
  });
