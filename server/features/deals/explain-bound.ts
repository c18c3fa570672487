import { MeritError } from "../../../lib/messages/merit-error.ts";
import { type FigureName, greatestOf, type Label, label, leastOf, type StepText, stored } from "../../../lib/scoring/explanation/step.ts";
import { rational } from "../../../lib/scoring/money/rational.ts";
import type { Context } from "../context.ts";
import { amountOf, compareDeal } from "./compare-deal.ts";
import type { ExplainedDeal } from "./explain-share.ts";

export type Bound = "lowest" | "highest";

/**
 * The least or the most that a member would get of a deal among all schemes that can be computed, in minor units; each scheme's amount
 * opens as a figure of its own, which `shareUnder` names. Schemes beside the total are left out: what they give is no part of the amount. Throws `deal_missing`,
 * `deal_member_missing` and, where no scheme can be computed, `deal_figure_missing`.
 */
export async function explainBound(
  context: Context,
  { deal: code, manager, bound }: Readonly<{ deal: string; manager: string; bound: Bound }>,
  shareUnder: (scheme: string) => FigureName,
): Promise<ExplainedDeal> {
  const { facts, deal, schemes } = await compareDeal(context, code);
  const { currency } = deal;
  const name = facts.members.find((member) => member.manager === manager)?.name ?? manager;
  if (!deal.members.some(({ id }) => id === manager)) throw new MeritError("deal_member_missing", { deal: code, member: name });
  const text = (of: Label): StepText => ({ label: of, unit: "money", currency });
  const [first, ...others] = schemes.flatMap(({ scheme, besideTotal, result }) => {
    const minor = result && !besideTotal ? amountOf(result, manager, currency) : undefined;
    if (minor === undefined) return [];
    return [stored(text(label("deal_scheme", { scheme })), rational(minor), shareUnder(scheme))];
  });
  if (first === undefined) throw new MeritError("deal_figure_missing", { deal: code });
  const about = { deal: code, member: name };
  const root =
    bound === "lowest"
      ? leastOf(text(label("figure_deal_lowest", about)), [first, ...others])
      : greatestOf(text(label("figure_deal_highest", about)), [first, ...others]);
  return { position: facts.position, root, check: label("check_deal_bound", { deal: code, schemes: others.length + 1 }) };
}
