import { getOrAdd } from "../collections/get-or-add.ts";
import { type Day, monthIndexOf, monthLength, monthStart, toDay } from "../periods/day.ts";
import { dayOf, parseInstant } from "../splits/instant.ts";
import { screenTouches } from "../splits/screen-touches.ts";
import type { Path } from "../splits/split-scheme.ts";
import type { Deal, NumberedPolicy } from "./deal.ts";

/** Where no policy says how far back deals are looked at. */
const PATH_MONTHS = 12;

/** The same day of the month, some months earlier; the month's last where it has no such day. */
export function monthsBefore(day: Day, months: number): Day {
  const month = monthIndexOf(day);
  const place = Math.min(day - monthStart(month) + 1, monthLength(month - months));
  return monthStart(month - months) + place - 1;
}

/**
 * The paths that a deal's Markov chain is built from, as they were known on its last day: deals that closed in the `months` up to
 * it are won; deals that were opened before these months and are still open count as lost, for no file says that a deal was lost.
 * A path is the touches of the deal's own members up to that day, those that the policy counts; deals that nobody touched have none.
 * In the order of the deals' codes, each with the row of its deal.
 */
export function createDealPaths(deals: ReadonlyMap<string, Deal>): (lastDay: Day, policy: NumberedPolicy | null) => Path[] {
  const ordered = [...deals.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
  const known = new Map<string, Map<string, readonly Step[]>>();
  return (lastDay, policy) => {
    const first = monthsBefore(lastDay, policy?.pathMonths ?? PATH_MONTHS);
    const byDeal = getOrAdd(known, policy ? `${policy.code} ${policy.version}` : "", () => new Map<string, readonly Step[]>());
    return ordered.flatMap((deal) => {
      const outcome = outcomeOf(deal, first, lastDay);
      if (outcome === null) return [];
      const steps = getOrAdd(byDeal, deal.code, () => stepsOf(deal, policy)).filter(({ day }) => day <= lastDay);
      if (steps.length === 0) return [];
      return [{ touches: steps.map(({ member }) => member), ...outcome, deal: deal.code, ...(deal.source && { source: deal.source }) }];
    });
  };
}

function outcomeOf({ opened, closed }: Deal, first: Day, last: Day): { won: number; lost: number } | null {
  const end = closed === null ? null : toDay(closed.slice(0, 10));
  if (end !== null && end <= last) return end > first ? { won: 1, lost: 0 } : null;
  return opened <= first ? { won: 0, lost: 1 } : null;
}

type Step = Readonly<{ member: string; day: Day }>;

/** Who touched a deal when, in the order of time and then of the members. */
function stepsOf({ code, closed, members, touches }: Deal, policy: NumberedPolicy | null): Step[] {
  const { counting } = screenTouches({ deal: code, ...(closed !== null && { closed }) }, touches, policy?.touches ?? null);
  const places = new Map(members.map(({ id }, place) => [id, place]));
  return counting
    .flatMap((touch) => {
      const place = places.get(touch.member);
      const instant = parseInstant(touch.at);
      return place === undefined || instant === undefined ? [] : [{ member: touch.member, place, instant, day: dayOf(instant) }];
    })
    .sort((a, b) => (a.instant === b.instant ? a.place - b.place : a.instant < b.instant ? -1 : 1));
}
