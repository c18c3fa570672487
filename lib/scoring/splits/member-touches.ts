import { ScoringError } from "../errors.ts";
import type { Notice } from "../explanation/notice.ts";
import { closingInstant, NANOS_PER_DAY, parseInstant } from "./instant.ts";
import type { Member, SplitInput, Touch } from "./split-scheme.ts";

/** A touch with its member's place in the deal and its instant in nanoseconds. */
export type PlacedTouch = Readonly<{ touch: Touch; member: number; instant: bigint }>;

/**
 * The touches that a scheme counts: those of the deal's members, ordered by instant, then by the members' order, then as
 * given. Touches by others are left out and warned of. Touches after the closing day count (leaving them out would make the
 * answer depend on more than the distances between touches) and are warned of too: late logging is the easy way to cheat.
 * Throws `split_touch_instant_invalid` {deal, member, value}, `split_no_touches` {deal, scheme, members}, `split_touches_left_out`
 * {deal, scheme, count, policy, version} where the policy left out whatever members did.
 */
export function memberTouches(scheme: string, input: SplitInput): { touches: PlacedTouch[]; warnings: Notice[] } {
  const { deal, members } = input;
  const places = new Map(members.map((member, place) => [member.id, place]));
  const touches: PlacedTouch[] = [];
  const strangers = new Map<string, number>();
  for (const touch of input.touches) {
    const place = places.get(touch.member);
    if (place === undefined) strangers.set(touch.member, (strangers.get(touch.member) ?? 0) + 1);
    else touches.push({ touch, member: place, instant: instantOf(deal, touch) });
  }
  if (touches.length === 0) throw noTouches(scheme, input);
  touches.sort((a, b) => (a.instant < b.instant ? -1 : a.instant > b.instant ? 1 : a.member - b.member));
  const warnings = [...strangers].map(([member, count]) => ({ code: "split_touch_not_by_member", params: { deal, member, count } }));
  return { touches, warnings: [...warnings, ...lateTouches(input, touches)] };
}

/** The touches of each member, in the members' order. */
export function byMember<T extends Readonly<{ member: number }>>(members: readonly Member[], touches: readonly T[]): T[][] {
  const lists: T[][] = members.map(() => []);
  for (const touch of touches) lists[touch.member]?.push(touch);
  return lists;
}

/** A member's touches reduced to what a scheme sees of each, in one canonical order: the text for `sees`. */
export function touchesSeen(input: SplitInput, member: Member, seen: (touch: Touch) => string): string[] {
  return input.touches
    .filter((touch) => touch.member === member.id)
    .map(seen)
    .sort();
}

export const names = (members: readonly Member[]): string => members.map(({ id }) => id).join(", ");

function noTouches(scheme: string, { deal, members, found = [], policy }: SplitInput): ScoringError {
  const count = found.filter(({ touch, counts }) => !counts && members.some(({ id }) => id === touch.member)).length;
  if (count === 0 || !policy) return new ScoringError("split_no_touches", { deal, scheme, members: names(members) });
  return new ScoringError("split_touches_left_out", { deal, scheme, count, policy: policy.code, version: policy.version });
}

function instantOf(deal: string, { member, at }: Touch): bigint {
  const instant = parseInstant(at);
  if (instant === undefined) throw new ScoringError("split_touch_instant_invalid", { deal, member, value: at });
  return instant;
}

function lateTouches(input: SplitInput, touches: readonly PlacedTouch[]): Notice[] {
  const closing = closingInstant(input);
  if (closing === undefined) return [];
  const late = touches.filter(({ instant }) => instant >= closing + NANOS_PER_DAY);
  if (late.length === 0) return [];
  const members = names(input.members.filter((_, place) => late.some((touch) => touch.member === place)));
  return [{ code: "split_touch_after_closing", params: { deal: input.deal, closed: input.closed ?? "", count: late.length, members } }];
}
