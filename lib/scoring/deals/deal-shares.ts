import { getOrAdd } from "../collections/get-or-add.ts";
import type { AgreedShares } from "../contribution/deal-coverage.ts";
import { ScoringError } from "../errors.ts";
import { label, type Step, sumOf } from "../explanation/step.ts";
import type { Rational } from "../money/rational.ts";
import { type Day, fromDay } from "../periods/day.ts";
import { shareDeal } from "../splits/share-deal.ts";
import type { Member } from "../splits/split-scheme.ts";
import type { Deal, DealAccount, DealFacts, DealSplit, NumberedPolicy } from "./deal.ts";
import { createDealInputs, type DealInputs } from "./deal-input.ts";
import { countsOn, dealPolicy } from "./deal-policy.ts";

type MemberShare = Readonly<{ manager: string; share: Rational; step: Step }>;
type Dated = Readonly<{ from: Day; to: Day | null }>;

/** Shares of a split among the members who are on the deal on a day; each membership is worked out once. */
export function rememberingShares(facts: DealFacts): AgreedShares<DealSplit> {
  const inputs = createDealInputs(facts);
  const known = new Map<DealSplit, Map<string, readonly MemberShare[]>>();
  return (split, day) => {
    const deal = dealOf(facts, split);
    const members = membersOn(deal, day);
    if (members.length === 0) throw new ScoringError("deal_without_members", { deal: deal.code, date: fromDay(day) });
    const byMembers = getOrAdd(known, split, () => new Map<string, readonly MemberShare[]>());
    return getOrAdd(byMembers, members.map(({ id }) => id).join("\u0000"), () => shareAmong(inputs, deal, split, day));
  };
}

/**
 * What an overlay recognises the members with who are on the deal on a day. Each per cent stands by itself: it is worked out
 * once among all who ever were on the deal, and who has left takes none of the others' away.
 */
export function rememberingOverlays(facts: DealFacts): AgreedShares<DealSplit> {
  const known = new Map<DealSplit, readonly (MemberShare & Dated)[]>();
  return (split, day) => {
    const { members, ...deal } = dealOf(facts, split);
    const shares = getOrAdd(known, split, () => {
      const result = shareDeal(split.scheme, split.params, {
        deal: deal.code,
        members,
        touches: [],
        ...(split.source && { agreed: split.source }),
      });
      return members.map((member, i) => ({
        ...(member as Member & Dated),
        ...memberShare(member.id, result.shares[i], result.explanation.children[i]),
      }));
    });
    return shares.filter((member) => countsOn(member, day));
  };
}

/** What shares an account of a deal on a day on which nobody agreed on anything. */
export type Fallback = (row: DealAccount, day: Day) => DealSplit | null;

/** The default of the deal's policy, from the first day on which the deal has the account; null without a policy or a default. */
export function rememberingDefaults({ deals, organisation }: DealFacts): Fallback {
  const known = new Map<string, DealSplit>();
  return (row, day) => {
    const deal = deals.get(row.deal);
    const policy = deal ? dealPolicy(organisation, membersOn(deal, day), row.from) : null;
    if (!policy?.fallback) return null;
    const { scheme, params } = policy.fallback;
    const key = [row.deal, row.from, policy.code, policy.version].join("\u0000");
    return getOrAdd(known, key, () => ({ deal: row.deal, scheme, params, from: row.from, to: null, byDefault: policy }));
  };
}

/** Notes which policy each split follows and shares nothing: which policies have a say in what is shared. */
export function notingPolicies({ deals, organisation }: DealFacts, used: Set<NumberedPolicy>): AgreedShares<DealSplit> {
  return (split, day) => {
    const deal = deals.get(split.deal);
    const policy = deal && dealPolicy(organisation, membersOn(deal, day), split.from);
    if (policy) used.add(policy);
    return [];
  };
}

const membersOn = ({ members }: Deal, day: Day): Deal["members"] => members.filter((member) => countsOn(member, day));

function dealOf({ deals }: DealFacts, { deal: code }: DealSplit): Deal {
  const deal = deals.get(code);
  if (!deal) throw new ScoringError("deal_unknown", { deal: code });
  return deal;
}

function shareAmong(inputs: DealInputs, deal: Deal, split: DealSplit, day: Day): MemberShare[] {
  const input = inputs(deal, split, day);
  const result = shareDeal(split.scheme, split.params, input);
  return input.members.map(({ id }, i) => {
    const step = result.explanation.children[i] as Step;
    return memberShare(id, result.shares[i], split.byDefault ? defaultStep(id, split.byDefault, step) : agreedStep(split, step));
  });
}

const memberShare = (manager: string, share: Rational | undefined, step: Step | undefined): MemberShare => ({
  manager,
  share: share as Rational,
  step: step as Step,
});

/** A share that was agreed on names the row that says so. */
const agreedStep = ({ source }: DealSplit, step: Step): Step => (source ? { ...step, source } : step);

/** A share that nobody agreed on says whose default it is. */
const defaultStep = (member: string, { code: policy, version, fallback }: NumberedPolicy, step: Step): Step =>
  sumOf({ label: label("split_share_by_default", { member, policy, version, scheme: fallback?.scheme ?? "" }), unit: "share" }, [step]);
