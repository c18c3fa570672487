import { fact, label } from "../../explanation/step.ts";
import { balanceSeen, memberBalances } from "../member-balances.ts";
import type { SplitScheme } from "../split-scheme.ts";

/**
 * Each member's average daily balance on the deal's accounts. No parameters. A negative balance is an error (as every negative
 * weight is): an overdraft is no contribution to be shared.
 * Fair where the business stays where it was brought. Gamed by moving a client's money between members' accounts; the
 * average over the days keeps a single good day from counting.
 */
export const balanceWeighted: SplitScheme = {
  name: "balance-weighted",
  params: [],
  needs: ["balances"],
  weigh(input) {
    const { held, warnings } = memberBalances("balance-weighted", input, "adb");
    const steps = held.map(
      ({ value, source, step }, i) =>
        step ?? fact({ label: label("split_balance", { member: input.members[i]?.id ?? "" }), unit: "weight" }, value, source),
    );
    return { steps, warnings };
  },
  sees: (input, { id }) => balanceSeen(input, id, "adb"),
};
