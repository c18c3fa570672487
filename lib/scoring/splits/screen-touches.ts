import { getOrAdd } from "../collections/get-or-add.ts";
import { ScoringError } from "../errors.ts";
import { groupBy } from "./group-by.ts";
import { closingInstant, dayOf, NANOS_PER_DAY, parseInstant } from "./instant.ts";
import type { TouchPolicy } from "./split-policy.ts";
import type { FoundTouch, Remark, Touch } from "./split-scheme.ts";

const NANOS_PER_MINUTE = 60_000_000_000n;

type Deal = Readonly<{ deal: string; closed?: string }>;
type Placed = Readonly<{ touch: Touch; instant: bigint; recorded: bigint | undefined }>;

/** Every touch in the order of time, with what was found; `counting`: those that a split looks at, in the order given. */
export type Screening = Readonly<{ touches: readonly FoundTouch[]; counting: readonly Touch[] }>;

/**
 * What a policy finds in a deal's touches: the same activity twice (member, kind, client and instant), touches after the closing
 * day (those made by hand also where they were recorded after it), many of one member at once (done, or recorded by hand, within
 * so many minutes of each other), and those over the cap of a member's UTC day. The cap counts what nothing else leaves out, the
 * earliest first, so screening what counts finds nothing more to leave out. The order of the touches does not matter; without a
 * policy nothing is found. Throws `split_touch_instant_invalid` {deal, member, value}, `split_closed_invalid` {deal, value}.
 */
export function screenTouches(deal: Deal, touches: readonly Touch[], policy: TouchPolicy | null): Screening {
  if (policy === null) return { touches: touches.map((touch) => ({ touch, remarks: [], counts: true })), counting: touches };
  const placed = touches.map((touch) => place(deal.deal, touch)).sort(byTime);
  const remarks = new Map<Placed, Set<Remark>>(placed.map((one) => [one, new Set()]));
  const find = (found: Iterable<Placed>, remark: Remark): void => {
    for (const one of found) remarks.get(one)?.add(remark);
  };
  find(duplicates(placed), "duplicate");
  find(
    afterClose(deal, placed, ({ instant }) => instant),
    "after-close",
  );
  find(
    afterClose(deal, placed, ({ recorded }) => recorded),
    "recorded-after-close",
  );
  if (policy.bulk) find([...inBulk(placed, policy.bulk)], "bulk");
  const leftOut = new Set(placed.filter((one) => [...(remarks.get(one) ?? [])].some((remark) => leavesOut(policy, remark))));
  const over = overCap(
    placed.filter((one) => !leftOut.has(one)),
    policy.dailyCap,
  );
  find(over, "daily-cap");
  for (const one of over) leftOut.add(one);
  const out = new Set([...leftOut].map(({ touch }) => touch));
  return {
    touches: placed.map((one) => ({ touch: one.touch, remarks: [...(remarks.get(one) ?? [])], counts: !leftOut.has(one) })),
    counting: touches.filter((touch) => !out.has(touch)),
  };
}

function leavesOut({ duplicates, afterClose, bulk }: TouchPolicy, remark: Remark): boolean {
  if (remark === "duplicate") return duplicates === "leave-out";
  if (remark === "bulk") return bulk?.handling === "leave-out";
  return remark === "daily-cap" || afterClose === "leave-out";
}

function place(deal: string, touch: Touch): Placed {
  const read = (value: string): bigint => {
    const instant = parseInstant(value);
    if (instant === undefined) throw new ScoringError("split_touch_instant_invalid", { deal, member: touch.member, value });
    return instant;
  };
  return { touch, instant: read(touch.at), recorded: touch.recorded === undefined ? undefined : read(touch.recorded) };
}

/** By instant; at one instant by all that tells two touches apart, the row imported first before the others. */
function byTime(a: Placed, b: Placed): number {
  if (a.instant !== b.instant) return a.instant < b.instant ? -1 : 1;
  const [one, other] = [a, b].map(({ touch: { member, kind, client = "", source, recorded = "", minutes = -1, at } }) => [
    member, kind, client, source?.importId ?? 0, source?.line ?? 0, recorded, minutes, at,
  ]) as [(string | number)[], (string | number)[]]; // biome-ignore format: one list
  const place = one.findIndex((value, i) => value !== other[i]);
  return place < 0 ? 0 : (one[place] as string | number) < (other[place] as string | number) ? -1 : 1;
}

/** All but the first of each. */
function duplicates(placed: readonly Placed[]): Placed[] {
  const groups = groupBy(placed, ({ touch: { member, kind, client }, instant }) =>
    JSON.stringify([member, kind, client ?? null, `${instant}`]),
  );
  return [...groups.values()].flatMap(([, ...others]) => others);
}

function afterClose(deal: Deal, placed: readonly Placed[], instantOf: (one: Placed) => bigint | undefined): Placed[] {
  const closing = closingInstant(deal);
  if (closing === undefined) return [];
  return placed.filter((one) => (instantOf(one) ?? closing) >= closing + NANOS_PER_DAY);
}

/** Touches of one member that stand in a row of `touches` or more within `minutes`, by when they were done or recorded by hand. */
function inBulk(placed: readonly Placed[], { touches, minutes }: NonNullable<TouchPolicy["bulk"]>): Set<Placed> {
  const found = new Set<Placed>();
  const span = BigInt(minutes) * NANOS_PER_MINUTE;
  for (const own of groupBy(placed, ({ touch }) => touch.member).values()) {
    for (const clock of ["instant", "recorded"] as const) {
      const timed = own.filter((one) => one[clock] !== undefined).sort((a, b) => Number(time(a, clock) - time(b, clock)));
      for (let last = touches - 1; last < timed.length; last++) {
        const first = last - touches + 1;
        if (time(timed[last] as Placed, clock) - time(timed[first] as Placed, clock) > span) continue;
        for (const one of timed.slice(first, last + 1)) found.add(one);
      }
    }
  }
  return found;
}

const time = (one: Placed, clock: "instant" | "recorded"): bigint => one[clock] as bigint;

/** What of a member's UTC day comes after the first so many. */
function overCap(placed: readonly Placed[], cap: number | null): Placed[] {
  if (cap === null) return [];
  const counts = new Map<string, number>();
  return placed.filter(({ touch, instant }) => {
    const day = JSON.stringify([touch.member, dayOf(instant)]);
    const count = getOrAdd(counts, day, () => 0) + 1;
    counts.set(day, count);
    return count > cap;
  });
}
