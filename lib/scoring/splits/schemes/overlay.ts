import { ScoringError } from "../../errors.ts";
import { fact, label, productOf } from "../../explanation/step.ts";
import { exactText } from "../../money/exact-text.ts";
import { compare, rational, sum, ZERO } from "../../money/rational.ts";
import type { ParamValues } from "../params/param.ts";
import type { SplitInput, SplitScheme } from "../split-scheme.ts";

const NAME = "overlay";
const PARAMS = [{ name: "percent", kind: "decimal-table", of: "member" }] as const;
const MOST_PERCENT = rational(1000n);

/**
 * Any percentages of the amount, 0 to 1000 % in all, as recognition beside the total: they are never made to sum to 1, stand
 * in a ledger of their own and enter no total. Parameter `percent`: member -> percent; a member who is not named gets none.
 * Fair where several people are each told that the deal was theirs, as specialists beside a relationship manager are. Gamed
 * by paying on it as if it were credit, which is why it never enters credit.
 * Throws `split_overlay_above` {total, most}, `split_overlay_not_member` {deal, member}.
 */
export const overlay: SplitScheme<typeof PARAMS> = {
  name: NAME,
  params: PARAMS,
  needs: [],
  besideTotal: true,
  checkParams({ percent }) {
    const total = sum([...percent.values()]);
    if (compare(total, MOST_PERCENT) > 0) {
      throw new ScoringError("split_overlay_above", { total: exactText(total), most: exactText(MOST_PERCENT) });
    }
  },
  weigh(input, { percent }) {
    checkNames(input, percent);
    const steps = input.members.map(({ id: member }) =>
      productOf({ label: label("split_overlay_share", { member }), unit: "share" }, [
        fact({ label: label("split_overlay_percent", { member }), unit: "weight" }, percent.get(member) ?? ZERO, input.agreed),
        fact({ label: label("split_one_percent"), unit: "share" }, rational(1n, 100n)),
      ]),
    );
    return { steps, warnings: [] };
  },
  sees: (_input, { id }, { percent }) => exactText(percent.get(id) ?? ZERO),
};

function checkNames({ deal, members }: SplitInput, percent: ParamValues<typeof PARAMS>["percent"]): void {
  const known = new Set(members.map(({ id }) => id));
  const stranger = [...percent.keys()].find((member) => !known.has(member));
  if (stranger !== undefined) throw new ScoringError("split_overlay_not_member", { deal, member: stranger });
}
