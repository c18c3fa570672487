import type { useTranslations } from "next-intl";
import type { Comparison, ParamValues } from "./types.ts";

/** Parameters in a line: "Weights: originator 3, support 1". */
export const paramsText = (params: ParamValues, names: Comparison["names"], t: ReturnType<typeof useTranslations>): string =>
  Object.entries(params)
    .map(([name, value]) => `${t(`deals.param_${name}`)}: ${typeof value === "object" ? tableText(value, names) : value}`)
    .join("; ");

const tableText = (table: Readonly<Record<string, string>>, names: Comparison["names"]): string =>
  Object.entries(table)
    .map(([key, value]) => `${names[key] ?? key} ${value}`)
    .join(", ");
