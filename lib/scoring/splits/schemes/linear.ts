import { fact, label, sumOf } from "../../explanation/step.ts";
import { ONE } from "../../money/rational.ts";
import { byMember, memberTouches, touchesSeen } from "../member-touches.ts";
import type { SplitScheme } from "../split-scheme.ts";

/**
 * One per touch, summed per member. No parameters; a touch logged twice counts twice (activity-weighted is the scheme that
 * looks for duplicates).
 * Fair where touches are alike and honestly logged. Gamed by many small touches instead of one good one.
 */
export const linear: SplitScheme = {
  name: "linear",
  params: [],
  needs: ["touches"],
  weigh(input) {
    const { touches, warnings } = memberTouches("linear", input);
    const steps = byMember(input.members, touches).map((own, i) =>
      sumOf(
        { label: label("split_touches", { member: input.members[i]?.id ?? "", count: own.length }), unit: "weight" },
        own.map(({ touch: { kind, at, source } }) => fact({ label: label("split_touch", { kind, at }), unit: "weight" }, ONE, source)),
      ),
    );
    return { steps, warnings };
  },
  sees: (input, member) => `${touchesSeen(input, member, () => "").length} touches`,
};
