import type { Notice } from "../../explanation/notice.ts";
import { fact, label, sumOf } from "../../explanation/step.ts";
import { add, divide, equals, multiply, type Rational, rational } from "../../money/rational.ts";
import { groupBy } from "../group-by.ts";
import { parseInstant } from "../instant.ts";
import { byMember, memberTouches, names, type PlacedTouch, touchesSeen } from "../member-touches.ts";
import type { ParamValues } from "../params/param.ts";
import type { SplitInput, SplitScheme } from "../split-scheme.ts";

const NAME = "position-based";
const PARAMS = [
  { name: "first", kind: "decimal", default: "40" },
  { name: "middle", kind: "decimal", default: "20" },
  { name: "last", kind: "decimal", default: "40" },
  { name: "twoTouches", kind: "choice", choices: ["renormalise", "spread-middle"] },
] as const;

type PositionParams = ParamValues<typeof PARAMS>;
type Positioned = PlacedTouch & Readonly<{ code: string; weight: Rational }>;

/**
 * The first touch weighs `first` (40), the last `last` (40), those between share `middle` (20). One touch weighs 100. Two
 * touches: `renormalise` (default) drops the middle (20/20/60 gives 25/75), `spread-middle` halves it between them (30/70).
 * Order: by instant, then by the members' order; members tied on an instant but not on weight are warned of.
 * The three need not sum to 100: only their proportions matter.
 * Fair where finding and closing are what counts. Gamed by a hasty first call and by a last one after the work is done.
 */
export const positionBased: SplitScheme<typeof PARAMS> = {
  name: NAME,
  params: PARAMS,
  needs: ["touches"],
  weigh(input, params) {
    const { touches, warnings } = memberTouches(NAME, input);
    const placed = touches.map((touch, i) => ({ ...touch, ...positionOf(i, touches.length, params) }));
    const steps = byMember(input.members, placed).map((own, i) =>
      sumOf(
        { label: label("split_touches", { member: input.members[i]?.id ?? "", count: own.length }), unit: "weight" },
        own.map(({ touch: { kind, at, source }, code, weight }) =>
          fact({ label: label(code, { kind, at }), unit: "weight" }, weight, source),
        ),
      ),
    );
    return { steps, warnings: [...warnings, ...unevenTies(input, placed)] };
  },
  sees: (input, member) => touchesSeen(input, member, ({ at }) => `${parseInstant(at)}`).join(),
};

function positionOf(
  i: number,
  count: number,
  { first, middle, last, twoTouches }: PositionParams,
): Readonly<{ code: string; weight: Rational }> {
  if (count === 1) return { code: "split_touch_only", weight: rational(100n) };
  const spread = count === 2 && twoTouches === "spread-middle" ? multiply(middle, rational(1n, 2n)) : rational(0n);
  if (i === 0) return { code: "split_touch_first", weight: add(first, spread) };
  if (i === count - 1) return { code: "split_touch_last", weight: add(last, spread) };
  return { code: "split_touch_middle", weight: divide(middle, rational(BigInt(count - 2))) };
}

/** Members who touched at the same instant and yet weigh differently, because someone had to be called first. */
function unevenTies({ deal, members }: SplitInput, touches: readonly Positioned[]): Notice[] {
  const groups = groupBy(touches, ({ instant }) => instant);
  return [...groups.values()].flatMap((tied) => {
    const [head] = tied;
    const uneven = head && tied.some((t) => t.member !== head.member && !equals(t.weight, head.weight));
    if (!uneven) return [];
    const who = names(members.filter((_, place) => tied.some((touch) => touch.member === place)));
    return [{ code: "split_touches_tied", params: { deal, at: head.touch.at, members: who } }];
  });
}
