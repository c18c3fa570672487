import { fact, greatestOf, label } from "../../explanation/step.ts";
import { ZERO } from "../../money/rational.ts";
import { balanceSeen, memberBalances } from "../member-balances.ts";
import type { SplitScheme } from "../split-scheme.ts";

/**
 * max(0, growth that the member brought). No parameters. A loss counts as zero, not against the others; if nobody brought
 * growth there is nothing to share by, which is an error.
 * Fair where new business is the point and holding on to old business is paid otherwise. Gamed by letting a balance fall
 * before the base date and bringing it back after, and by splitting clients so that losses stand alone.
 */
export const incrementWeighted: SplitScheme = {
  name: "increment-weighted",
  params: [],
  needs: ["balances"],
  weigh(input) {
    const { held, warnings } = memberBalances("increment-weighted", input, "growth");
    const steps = held.map(({ value, source, step }, i) => {
      const unit = { unit: step?.unit ?? "weight", currency: step?.currency } as const;
      const text = (code: string) => ({ label: label(code, { member: input.members[i]?.id ?? "" }), ...unit });
      const growth = step ?? fact(text("split_growth"), value, source);
      return value.n >= 0n ? growth : greatestOf(text("split_growth_counted"), [growth, fact(text("split_growth_floor"), ZERO)]);
    });
    return { steps, warnings };
  },
  sees: (input, { id }) => balanceSeen(input, id, "growth"),
};
