import { MeritError } from "../../../lib/messages/merit-error.ts";
import { type Label, label, type Step } from "../../../lib/scoring/explanation/step.ts";
import { explainAmount } from "../../../lib/scoring/splits/explain-amount.ts";
import { shareDeal } from "../../../lib/scoring/splits/share-deal.ts";
import type { Context } from "../context.ts";
import { choicesOf } from "./compare-deal.ts";
import { type NamesByCode, namesIn, readableParams } from "./names.ts";
import { readDeal } from "./read-deal.ts";
import { recordedDeal } from "./recorded-deal.ts";

/** Which deal, scheme and member; under the parameters of `terms` (parsed JSON), without them under those that the scheme is compared with. */
export type ShareQuery = Readonly<{ deal: string; scheme: string; manager: string; terms?: Readonly<{ params: unknown }> | undefined }>;
export type ExplainedShare = Readonly<{ position: number; root: Step; check: Label }>;

/**
 * What a member gets of a deal under a scheme, from the touches and weights to the odd minor unit: the member's branch of the
 * tree that the split itself carries. Throws `deal_missing`,
 * `deal_member_missing` and what the scheme throws.
 */
export async function explainShare(context: Context, { deal: code, scheme, manager, terms }: ShareQuery): Promise<ExplainedShare> {
  const facts = await readDeal(context, code);
  const { inputOf, amountMinor, currency } = recordedDeal(facts);
  const input = inputOf(scheme);
  const { params } = terms ?? (await choicesOf(context, facts)).find((one) => one.scheme === scheme) ?? {};
  const result = shareDeal(scheme, params, input);
  const place = input.members.findIndex(({ id }) => id === manager);
  const step = explainAmount(amountMinor, currency, input.members, result).children[place];
  if (!step) throw new MeritError("deal_member_missing", { deal: code, member: manager });
  const check = label(result.besideTotal ? "check_deal_overlay" : "check_deal_share", { deal: code, members: input.members.length });
  return { position: facts.position, root: named(step, namesIn(facts)), check };
}

/** The core speaks of members by their codes; people know them by name. */
const named = (step: Step, names: NamesByCode): Step => ({
  ...step,
  label: { ...step.label, params: readableParams(step.label.params, names) },
  children: step.children.map((child) => named(child, names)),
  ...(step.evidence && { evidence: step.evidence.map((one) => named(one, names)) }),
});
