import type { Notice } from "../../explanation/notice.ts";
import { fact, label, type Step, sumOf } from "../../explanation/step.ts";
import { exactText } from "../../money/exact-text.ts";
import { compare, type Rational, subtract, ZERO } from "../../money/rational.ts";
import { type Day, fromDay } from "../../periods/day.ts";
import { groupBy } from "../group-by.ts";
import { dayOf, parseInstant } from "../instant.ts";
import { byMember, memberTouches, type PlacedTouch, touchesSeen } from "../member-touches.ts";
import type { ParamValues } from "../params/param.ts";
import type { SplitScheme, Touch } from "../split-scheme.ts";

const NAME = "activity-weighted";
const PARAMS = [
  { name: "points", kind: "decimal-table", of: "activity-kind" },
  { name: "dailyCap", kind: "decimal", positive: true },
] as const;

type ActivityParams = ParamValues<typeof PARAMS>;

/**
 * Effort points by kind of activity (`points`: kind -> decimal text), summed per member, at most `dailyCap` (default: none)
 * for a member on one UTC day. A touch logged twice (same member, kind, client and instant) counts once; a kind without
 * points counts zero, with a warning. What was cut or left out stands in the explanation, as a negative line or a zero.
 * Fair where effort differs by kind and is logged as it happens. Gamed by padding: the cap bounds a day, duplicates are
 * caught, but a visit that was a call is not.
 */
export const activityWeighted: SplitScheme<typeof PARAMS> = {
  name: NAME,
  params: PARAMS,
  needs: ["touches"],
  weigh(input, params) {
    const { touches, warnings } = memberTouches(NAME, input);
    const steps = byMember(input.members, touches).map((own, i) => {
      const days = [...groupBy(own, ({ instant }) => dayOf(instant))];
      const text = { label: label("split_effort", { member: input.members[i]?.id ?? "" }), unit: "weight" } as const;
      return sumOf(
        text,
        days.map(([day, ofDay]) => dayStep(day, ofDay, params)),
      );
    });
    return { steps, warnings: [...warnings, ...kindsWithoutPoints(input.deal, touches, params)] };
  },
  sees: (input, member) => [...new Set(touchesSeen(input, member, identity))].join(),
};

/** One member's day: its touches, and the cut that brings it down to the cap. */
function dayStep(day: Day, touches: readonly PlacedTouch[], { points, dailyCap }: ActivityParams): Step {
  const seen = new Set<string>();
  const lines = touches.map(({ touch }) => {
    const key = identity(touch);
    const duplicate = seen.has(key);
    seen.add(key);
    return touchStep(touch, points.get(touch.kind), duplicate);
  });
  const text = { label: label("split_effort_day", { day: fromDay(day) }), unit: "weight" } as const;
  const uncapped = sumOf(text, lines);
  if (!dailyCap || compare(uncapped.value, dailyCap) <= 0) return uncapped;
  const cut = { label: label("split_daily_cap", { day: fromDay(day), cap: exactText(dailyCap) }), unit: "weight" } as const;
  return sumOf(text, [...lines, fact(cut, subtract(dailyCap, uncapped.value))]);
}

function touchStep({ kind, at, source }: Touch, points: Rational | undefined, duplicate: boolean): Step {
  const code = duplicate ? "split_effort_duplicate" : points ? "split_effort_touch" : "split_effort_without_points";
  return fact({ label: label(code, { kind, at }), unit: "weight" }, duplicate || !points ? ZERO : points, source);
}

/** What makes two log entries of one member the same activity. The instant, not its writing: 10:00+02:00 is 08:00Z. */
const identity = ({ kind, client, at }: Touch): string => JSON.stringify([kind, client ?? null, `${parseInstant(at)}`]);

function kindsWithoutPoints(deal: string, touches: readonly PlacedTouch[], { points }: ActivityParams): Notice[] {
  const unknown = groupBy(touches, ({ touch }) => touch.kind);
  return [...unknown]
    .filter(([kind]) => !points.has(kind))
    .map(([kind, of]) => ({ code: "split_kind_without_points", params: { deal, kind, count: of.length } }));
}
