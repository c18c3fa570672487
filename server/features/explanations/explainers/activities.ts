import { MeritError } from "../../../../lib/messages/merit-error.ts";
import { fact, type Label, label, type Step, stored, sumOf } from "../../../../lib/scoring/explanation/step.ts";
import { rational } from "../../../../lib/scoring/money/rational.ts";
import { activityLines } from "../../../runs/activity-lines-repository.ts";
import type { ActivityCount } from "../../../runs/calculate.ts";
import { lastPostings, mayView, postingsOf } from "../../../runs/posting-repository.ts";
import { clientsOf } from "../client-repository.ts";
import { type Activity, activitiesOf } from "../explanation-repository.ts";
import type { FigureQuery } from "../figure-query.ts";
import { boardTotal } from "./board-total.ts";
import { type Asked, type Explained, type Explainer, figureMissing } from "./explainer.ts";

/** How many activities: of one manager, one by one; of the managers posted in a unit, or of all; or with a client or group. */
export const activities: Explainer = async (asked) => {
  const { manager, house, client, group, account, board, by, currency } = asked.query;
  // Nothing is logged for a house account, a product or an account, and nothing is counted by classes of clients.
  if (house || asked.products !== undefined || [account, by, currency].some((value) => value !== undefined)) throw figureMissing(asked);
  if (board) return boardTotal(asked);
  if (manager !== undefined && !mayView(asked.context.actor.scope, await postingsOf(asked.snapshot, manager))) throw figureMissing(asked);
  if (client !== undefined || group !== undefined) return withClients(asked);
  return manager === undefined ? ofManagers(asked) : ofManager(asked, manager);
};

async function ofManager(asked: Asked, manager: string): Promise<Explained> {
  const { run, query, snapshot, period } = asked;
  const found = (await activitiesOf(snapshot, period, { managers: [manager] })).filter(isAsked(query));
  const counted = total((await activityLines(asked.context.database, run.id, [manager])).filter(isAsked(query)));
  if (counted !== found.length)
    throw new MeritError("count_differs", { manager, period: run.period, stored: counted, derived: found.length });
  const text = label("figure", { manager, metric: "activities", period: query.period });
  return { root: count(text, byKind(found)), check: label("check_counted") };
}

/** The stored counts of the managers posted in the asked units (of everybody without any), each to be opened. */
async function ofManagers(asked: Asked): Promise<Explained> {
  const { context, run, query, snapshot, period, units } = asked;
  const { scope } = context.actor;
  if (scope.kind !== "all" && units === undefined) throw figureMissing(asked);
  const posted = units === undefined ? null : (await lastPostings(snapshot, scope, period, units)).map(({ code }) => code);
  if (scope.kind !== "all" && !units?.every((unit) => scope.kind === "units" && scope.units.includes(unit))) throw figureMissing(asked);
  const lines = (await activityLines(context.database, run.id, posted)).filter(isAsked(query));
  const parts = [...Map.groupBy(lines, ({ manager }) => manager)].map(([manager, own]) => {
    const figure: FigureQuery = { explain: query.explain, period: query.period, version: run.version, manager, kind: query.kind };
    return stored({ label: label("manager_activities", { manager }), unit: "count" }, rational(BigInt(total(own))), figure);
  });
  const text = label("figure_total", { metric: "activities", period: query.period });
  return { root: count(text, parts), check: label("check_stored_counts", { managers: parts.length }) };
}

/** Runs store no counts by client: what is found in the facts is the figure. */
async function withClients(asked: Asked): Promise<Explained> {
  const { context, query, snapshot, period } = asked;
  const { manager, client, group } = query;
  if (manager === undefined && context.actor.scope.kind !== "all") throw figureMissing(asked);
  const clients = group === undefined ? [client ?? ""] : await clientsOf(snapshot, group);
  const found = await activitiesOf(snapshot, period, { clients, ...(manager !== undefined && { managers: [manager] }) });
  const text =
    group === undefined
      ? label("figure_client", { metric: "activities", client: client ?? "", period: query.period })
      : label("figure_group", { metric: "activities", group, period: query.period });
  return { root: count(text, byKind(found.filter(isAsked(query)))), check: label("check_counted_facts") };
}

const count = (text: Label, children: readonly Step[]): Step => sumOf({ label: text, unit: "count" }, children);

const byKind = (found: readonly Activity[]): Step[] =>
  [...Map.groupBy(found, ({ kind }) => kind)].map(([kind, items]) =>
    count(
      label("activity_kind", { kind }),
      items.map((item) => fact({ label: activityLabel(item), unit: "count" }, rational(1n), item.source)),
    ),
  );

const activityLabel = ({ id, at, client }: Activity): Label =>
  client === null ? label("activity_without_client", { activity: id, at }) : label("activity", { activity: id, at, client });

const isAsked =
  ({ kind: wanted }: FigureQuery) =>
  ({ kind }: { kind: string }): boolean =>
    wanted === undefined || kind === wanted;

const total = (lines: readonly ActivityCount[]): number => lines.reduce((sum, { count: n }) => sum + n, 0);
