import { ScoringError } from "../../errors.ts";
import { fact, label } from "../../explanation/step.ts";
import { parseDecimal } from "../../money/decimal-text.ts";
import { exactText } from "../../money/exact-text.ts";
import { equals, negate, ONE, type Rational, subtract, sum } from "../../money/rational.ts";
import type { Member, SplitScheme } from "../split-scheme.ts";

/**
 * The members' agreed shares, as they stand: exact decimals that sum to exactly 1 (no float takes part, so
 * 0.7268 + 0.1093 + 0.0273 + 0.1366 is 1). No parameters.
 * Fair where the team itself agreed. Gamed by seniority: nothing but the agreement's own procedure protects the junior.
 * Throws `split_agreed_share_missing` {deal, member}, `split_agreed_share_invalid` {deal, member, value},
 * `split_shares_below_one` / `split_shares_above_one` {deal, total, gap}.
 */
export const manual: SplitScheme = {
  name: "manual",
  params: [],
  needs: ["agreed-shares"],
  weigh({ deal, members }) {
    const steps = members.map((member) =>
      fact({ label: label("split_agreed_share", { member: member.id }), unit: "share" }, agreedShare(deal, member), member.source),
    );
    checkSum(deal, sum(steps.map(({ value }) => value)));
    return { steps, warnings: [] };
  },
  sees: (input, member) => exactText(agreedShare(input.deal, member)),
};

function agreedShare(deal: string, { id, agreedShare: text }: Member): Rational {
  if (text === undefined) throw new ScoringError("split_agreed_share_missing", { deal, member: id });
  try {
    return parseDecimal(text);
  } catch {
    throw new ScoringError("split_agreed_share_invalid", { deal, member: id, value: text });
  }
}

function checkSum(deal: string, total: Rational): void {
  if (equals(total, ONE)) return;
  const gap = subtract(ONE, total);
  if (gap.n > 0n) throw new ScoringError("split_shares_below_one", { deal, total: exactText(total), gap: exactText(gap) });
  throw new ScoringError("split_shares_above_one", { deal, total: exactText(total), gap: exactText(negate(gap)) });
}
