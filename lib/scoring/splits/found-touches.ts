import { fact, label, type Step, sumOf } from "../explanation/step.ts";
import { ZERO } from "../money/rational.ts";
import type { FoundTouch, SplitInput } from "./split-scheme.ts";

/**
 * Members' weights with a line of zero for each touch that the policy found something in: those left out, and those that count and
 * are shown. One place for every scheme that looks at touches.
 */
export function withFoundTouches({ members, found = [], policy }: SplitInput, steps: readonly Step[]): Step[] {
  const remarked = found.filter(({ remarks }) => remarks.length > 0);
  return steps.map((step, i) => {
    const lines = remarked.filter(({ touch }) => touch.member === members[i]?.id).map((one) => foundLine(one, policy));
    if (lines.length === 0) return step;
    const { label: own, unit } = step;
    return sumOf({ label: own, unit }, step.how === "sum" ? [...step.children, ...lines] : [step, ...lines]);
  });
}

function foundLine({ touch: { kind, at, recorded = "", source }, remarks, counts }: FoundTouch, policy: SplitInput["policy"]): Step {
  const has = (remark: FoundTouch["remarks"][number]): string => (remarks.includes(remark) ? "yes" : "no");
  const params = {
    kind,
    at,
    recorded,
    policy: policy?.code ?? "",
    version: policy?.version ?? 0,
    duplicate: has("duplicate"),
    late: has("after-close"),
    recordedLate: has("recorded-after-close"),
    bulk: has("bulk"),
    cap: has("daily-cap"),
  };
  const text = counts ? label("split_touch_shown", params) : label("split_touch_left_out", params);
  return fact({ label: text, unit: "weight" }, ZERO, source);
}
