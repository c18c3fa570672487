import { ScoringError } from "../../errors.ts";
import type { Notice } from "../../explanation/notice.ts";
import { fact, label, productOf, type Step } from "../../explanation/step.ts";
import { exactText } from "../../money/exact-text.ts";
import { isZero, rational } from "../../money/rational.ts";
import type { ParamValues } from "../params/param.ts";
import type { Member, SplitInput, SplitScheme } from "../split-scheme.ts";

const NAME = "role-weighted";
const PARAMS = [{ name: "weights", kind: "decimal-table", of: "role" }] as const;

type Weights = ParamValues<typeof PARAMS>["weights"];

/**
 * A role's weight, shared equally by the members in that role. Parameter `weights`: role -> decimal text. A role nobody
 * holds drops out, so its weight goes to the rest in proportion, with a warning.
 * Fair where roles stand for known, unequal work. Gamed by the title: call yourself originator, or keep a second one out of
 * the role you hold, since two in a role halve it.
 * Throws `split_role_without_weight` {deal, member, role, known}.
 */
export const roleWeighted: SplitScheme<typeof PARAMS> = {
  name: NAME,
  params: PARAMS,
  needs: ["roles"],
  weigh(input, { weights }) {
    const holders = new Map<string, number>();
    for (const { role } of input.members) holders.set(role, (holders.get(role) ?? 0) + 1);
    const steps = input.members.map((member) => memberStep(input, member, weights, holders.get(member.role) ?? 1));
    return { steps, warnings: vacantRoles(input.deal, weights, holders) };
  },
  sees: (_input, { role }) => role,
};

function memberStep({ deal }: SplitInput, member: Member, weights: Weights, count: number): Step {
  const { id, role, source } = member;
  const weight = weights.get(role);
  if (!weight) throw new ScoringError("split_role_without_weight", { deal, member: id, role, known: [...weights.keys()].join(", ") });
  return productOf({ label: label("split_role_part", { member: id, role }), unit: "weight" }, [
    fact({ label: label("split_role_weight", { role }), unit: "weight" }, weight, source),
    fact({ label: label("split_role_members", { role, count }), unit: "share" }, rational(1n, BigInt(count))),
  ]);
}

function vacantRoles(deal: string, weights: Weights, holders: ReadonlyMap<string, number>): Notice[] {
  return [...weights]
    .filter(([role, weight]) => !holders.has(role) && !isZero(weight))
    .map(([role, weight]) => ({ code: "split_role_without_members", params: { deal, role, weight: exactText(weight) } }));
}
