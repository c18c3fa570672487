import { fact, label } from "../../explanation/step.ts";
import { ONE } from "../../money/rational.ts";
import type { SplitScheme } from "../split-scheme.ts";

/**
 * Weight 1 for each member. No parameters.
 * Fair where contributions cannot be told apart, or where counting them would cost more than it settles. Gamed by joining
 * the team for nothing: the only defence is who may add a member.
 */
export const equal: SplitScheme = {
  name: "equal",
  params: [],
  needs: [],
  weigh: ({ members }) => ({
    steps: members.map(({ id, source }) => fact({ label: label("split_equal_weight", { member: id }), unit: "weight" }, ONE, source)),
    warnings: [],
  }),
  sees: () => "a member",
};
