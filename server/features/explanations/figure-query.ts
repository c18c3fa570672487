/**
 * Which figure. Without `manager` and `house` it is the bank's own total of all holders; `client` and `group` ask for what was
 * earned with them, whoever holds it. `unit` means booked there or below, `booked` in that very unit. `version` is a run of
 * the period (default: the latest). `against` makes it a difference: less the same figure of another period ("1993-05") or of
 * another version of the same period ("v2"). `kind` narrows activities.
 */
export type FigureQuery = Readonly<{
  explain: string;
  period: string;
  version?: number | undefined;
  against?: string | undefined;
  manager?: string | undefined;
  house?: true | undefined;
  client?: string | undefined;
  group?: string | undefined;
  unit?: string | undefined;
  booked?: string | undefined;
  product?: string | undefined;
  currency?: string | undefined;
  source?: "assigned" | "split" | undefined;
  kind?: string | undefined;
}>;

/** Whose figure it is, as the messages choose by it. */
export function whoseOf({ manager, house, client, group }: FigureQuery): "manager" | "house" | "client" | "group" | "bank" {
  if (client !== undefined) return "client";
  if (group !== undefined) return "group";
  if (manager !== undefined) return "manager";
  return house ? "house" : "bank";
}

const VERSION = /^v([1-9]\d{0,8})$/;

/** The figure on the other side of a difference. Only this side may name a version of its period. */
export function otherSide({ against = "", version: _, ...query }: FigureQuery): FigureQuery {
  const version = VERSION.exec(against)?.[1];
  return version === undefined ? { ...query, period: against } : { ...query, version: Number(version) };
}
