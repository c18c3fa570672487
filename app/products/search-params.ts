import { createLoader, createSerializer, parseAsString, parseAsStringLiteral } from "nuqs/server";

export const VIEWS = ["products", "waterfall", "pareto", "by_unit", "why"] as const;
/** How the waterfall is read: what changed since the other period, or what this one is made of. */
export const READINGS = ["change", "composition"] as const;
export const MEASURES = ["contribution", "margin", "income"] as const;
export type Measure = (typeof MEASURES)[number];
export const PARETO_OF = ["product", "manager", "client"] as const;
export const COLUMNS = ["margin", "income", "adb", "closing"] as const;

/** What the address says about the room. `against` is the period to compare with, the one before without it. */
export const productParsers = {
  period: parseAsString,
  unit: parseAsString,
  against: parseAsString,
  view: parseAsStringLiteral(VIEWS).withDefault("products"),
  reading: parseAsStringLiteral(READINGS).withDefault("change"),
  measure: parseAsStringLiteral(MEASURES).withDefault("contribution"),
  of: parseAsStringLiteral(PARETO_OF).withDefault("product"),
};

export const loadProductParams = createLoader(productParsers);
export const productsAddress = createSerializer(productParsers);
