import { MeritError } from "../../../lib/messages/merit-error.ts";
import { fact, type Label, label, type Step, type StepText, sumOf } from "../../../lib/scoring/explanation/step.ts";
import { rational, ZERO } from "../../../lib/scoring/money/rational.ts";
import { explainAmount } from "../../../lib/scoring/splits/explain-amount.ts";
import { type SplitResult, shareDeal } from "../../../lib/scoring/splits/share-deal.ts";
import type { Member } from "../../../lib/scoring/splits/split-scheme.ts";
import type { Context } from "../context.ts";
import { changedCopy, type DealChanges, triedParams } from "./changed-copy.ts";
import { choicesOf } from "./compare-deal.ts";
import { type NamesByCode, namesIn, readableParams } from "./names.ts";
import { type DealFacts, readDeal } from "./read-deal.ts";
import { recordedDeal } from "./recorded-deal.ts";

/**
 * A deal under a scheme: with the parameters of `terms` (parsed JSON), without them with those that the scheme is compared with; of the
 * deal as recorded, or of a copy with `changes`.
 */
export type SchemeQuery = Readonly<{
  deal: string;
  scheme: string;
  terms?: Readonly<{ params: unknown }> | undefined;
  changes?: DealChanges | undefined;
}>;
export type ShareQuery = SchemeQuery & Readonly<{ manager: string }>;
export type ExplainedDeal = Readonly<{ position: number; root: Step; check: Label }>;

/** The deal's amount, in minor units, as its row states it. Throws `deal_missing`. */
export async function explainDealAmount(context: Context, code: string): Promise<ExplainedDeal> {
  const { deal, position } = await readDeal(context, code);
  const text = (of: Label): StepText => ({ label: of, unit: "money", currency: deal.currency });
  const row = fact(text(label("split_deal_amount")), rational(deal.amountMinor), deal.source);
  return { position, root: sumOf(text(label("figure_deal_amount", { deal: code })), [row]), check: label("check_deal_amount") };
}

/**
 * What a member gets of a deal under a scheme, from the touches and weights to the odd minor unit: the member's branch of the
 * tree that the split itself carries; nothing for who is not on the deal on the day from which it is split. Throws `deal_missing`,
 * `deal_member_missing`, what changedCopy throws and what the scheme throws.
 */
export async function explainShare(context: Context, query: ShareQuery): Promise<ExplainedDeal> {
  const shared = await shareOut(context, query);
  const { facts } = shared;
  const text = { label: label("split_amount_of", { member: query.manager }), unit: "money" as const, currency: facts.deal.currency };
  return explained(shared, branchOf(shared, shared.amounts, query.manager, text), checkOf(shared));
}

/** The member's part of the whole, before it is rounded to minor units. Throws what explainShare throws. */
export async function explainPart(context: Context, query: ShareQuery): Promise<ExplainedDeal> {
  const shared = await shareOut(context, query);
  const text = { label: label("deal_part_of", { member: query.manager }), unit: "share" as const };
  const check = label("check_deal_part", { deal: query.deal, members: shared.members.length });
  return explained(shared, branchOf(shared, shared.result.explanation, query.manager, text), check);
}

/**
 * What all members get together under a scheme, which is the deal's amount. Throws `deal_figure_missing` for a scheme beside the total:
 * what it gives adds up to nothing; and what explainShare throws.
 */
export async function explainShared(context: Context, query: SchemeQuery): Promise<ExplainedDeal> {
  const shared = await shareOut(context, query);
  if (shared.result.besideTotal) throw new MeritError("deal_figure_missing", { deal: query.deal });
  return explained(shared, shared.amounts, checkOf(shared));
}

type Shared = Readonly<{ facts: DealFacts; members: readonly Member[]; result: SplitResult; amounts: Step; isCopy: boolean }>;

async function shareOut(context: Context, { deal, scheme, terms, changes }: SchemeQuery): Promise<Shared> {
  const facts = await readDeal(context, deal);
  const { inputOf, amountMinor, currency } = changes ? await changedCopy(context, facts, changes) : recordedDeal(facts);
  const input = inputOf(scheme);
  const { params } = terms ?? (await choicesOf(context, facts)).find((one) => one.scheme === scheme) ?? {};
  const result = shareDeal(scheme, changes ? triedParams({ scheme, params }, changes) : params, input);
  const { members } = input;
  return { facts, members, result, amounts: explainAmount(amountMinor, currency, members, result), isCopy: changes !== undefined };
}

/** The member's child of a tree that has one for each member. */
function branchOf({ facts, members }: Shared, tree: Step, manager: string, text: StepText): Step {
  const place = members.findIndex(({ id }) => id === manager);
  const branch = tree.children[place];
  if (branch) return branch;
  const recorded = facts.members.find((member) => member.manager === manager);
  if (!recorded) throw new MeritError("deal_member_missing", { deal: facts.deal.code, member: manager });
  return sumOf(text, [fact({ ...text, label: label("deal_member_away", { member: manager }) }, ZERO, recorded.source)]);
}

function checkOf({ facts, members, result, isCopy }: Shared): Label {
  const params = { deal: facts.deal.code, members: members.length };
  if (isCopy) return label("check_deal_trial", params);
  return label(result.besideTotal ? "check_deal_overlay" : "check_deal_share", params);
}

const explained = ({ facts }: Shared, root: Step, check: Label): ExplainedDeal => ({
  position: facts.position,
  root: named(root, namesIn(facts)),
  check,
});

/** The core speaks of members by their codes; people know them by name. */
const named = (step: Step, names: NamesByCode): Step => ({
  ...step,
  label: { ...step.label, params: readableParams(step.label.params, names) },
  children: step.children.map((child) => named(child, names)),
  ...(step.evidence && { evidence: step.evidence.map((one) => named(one, names)) }),
});
