import type { Format } from "../_format/use-format.ts";
import type { Explanation, Label } from "./target.ts";

/** What codes are called, by the parameter of a label that holds them. */
export type Names = Explanation["names"];

export const NO_NAMES: Names = { manager: {}, product: {}, unit: {}, client: {} };

/** Two answers' names together. */
export const mergeNames = (a: Names, b: Names): Names => ({
  manager: { ...a.manager, ...b.manager },
  product: { ...a.product, ...b.product },
  unit: { ...a.unit, ...b.unit },
  client: { ...a.client, ...b.client },
});

const PERIODS: ReadonlySet<string> = new Set(["period", "against"]);
const DAYS: ReadonlySet<string> = new Set(["from", "to", "date", "eve"]);
/** Bounds of bands and curves share their names with days: what they are, their form says. */
const CALENDAR = /^\d{4}-\d{2}-\d{2}/;
const NUMBERS: ReadonlySet<string> = new Set(["from", "to", "at", "score", "below", "rating"]);
const DECIMAL = /^-?\d+(\.\d+)?$/;

/** A label's parameters as people read them: names in place of codes, of schemes too; periods, days and instants in words. */
export function readableParams(
  params: Label["params"],
  names: Names,
  format: Pick<Format, "period" | "day" | "instant" | "decimal"> & { schemeName: (scheme: string) => string },
): Label["params"] {
  const readable = ([key, value]: [string, string | number]): [string, string | number] => {
    if (PERIODS.has(key)) return [key, format.period(String(value))];
    if (NUMBERS.has(key) && DECIMAL.test(String(value))) return [key, format.decimal(String(value))];
    if (DAYS.has(key) && CALENDAR.test(String(value))) return [key, format.day(String(value))];
    if (key === "at" && CALENDAR.test(String(value))) return [key, format.instant(String(value))];
    if (key === "manager" || key === "product" || key === "unit" || key === "client") return [key, names[key][value] ?? value];
    if (key === "scheme") return [key, format.schemeName(String(value))];
    if (key === "than") return [key, names.manager[value] ?? value];
    return [key, value];
  };
  return Object.fromEntries(Object.entries(params).map(readable));
}
