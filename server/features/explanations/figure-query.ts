import type { Dimension } from "../clients/index.ts";
import type { ReadAs } from "./explainers/ratios.ts";

/**
 * Which figure. Without `manager` and `house` it is the bank's own total of all holders; `client` and `group` ask for what was
 * earned with them, whoever holds it, and `account` narrows it to one account; `by` with
 * the clients who share a `value` (of an industry, say), or without it have none, and `matching` with
 * those whose code or name contains it; `by` with `manager` or `house` what of the holder's
 * credit came from them. `board` asks for all managers together who stand on
 * the leaderboard (of `unit`: posted there or below), without house accounts. Elsewhere `unit` means booked there or below,
 * `booked` in that very unit. `version` is a run of the period (default: the latest). `against` makes it a difference: less the
 * same figure of another period ("1993-05"), of another version of the same ("v2") or of
 * another period ("1993-05v2"), or of another day ("1993-05-31")
 * where it is a day's; `than` another: less the same figure of that manager. `kind` narrows activities, and events of a day.
 * `as` reads a figure as something made of it (explainers/ratios.ts), `of` says of whom a sum of losses is. `day` is the day of a
 * day's balance. With `own` it is counted in `currency` itself, not converted into the base currency. `metric` names a metric as the manager's scorecard does; `corrects` the closed period of an adjustment. `handover` makes it what a handover that is not made would change of it.
 * `deal`, `scheme`, `terms` and `trial` name figures of deals (explain-deal.ts).
 */
export type FigureQuery = Readonly<{
  explain: string;
  as?: ReadAs | undefined;
  of?: "product" | "manager" | "client" | undefined;
  period: string;
  version?: number | undefined;
  against?: string | undefined;
  manager?: string | undefined;
  house?: true | undefined;
  client?: string | undefined;
  group?: string | undefined;
  by?: Dimension | undefined;
  value?: string | undefined;
  matching?: string | undefined;
  account?: string | undefined;
  board?: true | undefined;
  unit?: string | undefined;
  booked?: string | undefined;
  product?: string | undefined;
  family?: string | undefined;
  currency?: string | undefined;
  own?: true | undefined;
  source?: "assigned" | "split" | undefined;
  kind?: string | undefined;
  day?: string | undefined;
  handover?: string | undefined;
  than?: string | undefined;
  deal?: string | undefined;
  scheme?: string | undefined;
  terms?: string | undefined;
  trial?: string | undefined;
  metric?: string | undefined;
  corrects?: string | undefined;
}>;

/** Whose figure it is, as the messages choose by it. */
export function whoseOf({
  manager,
  house,
  client,
  group,
  board,
  by,
  matching,
}: FigureQuery): "manager" | "house" | "client" | "group" | "class" | "board" | "bank" {
  if (client !== undefined) return "client";
  if (group !== undefined) return "group";
  if (manager !== undefined) return "manager";
  if (by !== undefined || matching !== undefined) return "class";
  if (board) return "board";
  return house ? "house" : "bank";
}

const VERSION = /^(.*)v([1-9]\d{0,8})$/;

/** The figure on the other side of a difference. Only this side may name a version of its period. */
export function otherSide({ against = "", version, ...query }: FigureQuery): FigureQuery {
  if (query.day !== undefined) return { ...query, version, day: against };
  const [, period, other] = VERSION.exec(against) ?? [];
  return other === undefined ? { ...query, period: against } : { ...query, period: period || query.period, version: Number(other) };
}
