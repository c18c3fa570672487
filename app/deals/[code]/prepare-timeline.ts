import type { DealPage } from "../types.ts";

/** Who touched a deal when: a lane for each person, places in per cent of the time from the first event to the last. */
export type Timeline = Readonly<{ from: string; to: string; closedAt: number | null; lanes: readonly Lane[] }>;
export type Lane = Readonly<{ manager: string; name: string; dots: readonly Dot[] }>;
type Dot = Readonly<{ id: string; at: number; touch: DealPage["touches"][number] }>;

const MILLIS_PER_DAY = 86_400_000;

/** Members first, in their order, then others who touched the deal. Days are the bank's, in UTC. */
export function prepareTimeline({ deal, members, touches }: Pick<DealPage, "deal" | "members" | "touches">): Timeline {
  const instants = touches.map(({ at }) => Date.parse(at));
  const days = [deal.opened, ...(deal.closed === null ? [] : [deal.closed])].map((day) => Date.parse(day));
  const from = Math.min(...days, ...instants);
  const to = Math.max(...days, ...instants, from + MILLIS_PER_DAY);
  const place = (millis: number): number => ((millis - from) / (to - from)) * 100;
  const people = [...members, ...touches];
  const lanes = [...new Set(people.map(({ manager }) => manager))].map((manager) => ({
    manager,
    name: people.find((one) => one.manager === manager && one.name !== null)?.name ?? manager,
    dots: touches.filter((touch) => touch.manager === manager).map((touch) => ({ id: touch.id, at: place(Date.parse(touch.at)), touch })),
  }));
  const dayOf = (millis: number): string => new Date(millis).toISOString().slice(0, 10);
  return { from: dayOf(from), to: dayOf(to), closedAt: deal.closed === null ? null : place(Date.parse(deal.closed)), lanes };
}
