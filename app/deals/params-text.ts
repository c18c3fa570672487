import type { useTranslations } from "next-intl";
import type { ParamValues } from "../_schemes/param-texts.ts";
import type { Comparison } from "./types.ts";

/** Parameters in a line: "Weights: originator 3, support 1". */
export const paramsText = (params: ParamValues, names: Comparison["names"], t: ReturnType<typeof useTranslations>): string =>
  Object.entries(params)
    .map(([name, value]) =>
      isGame(value)
        ? t("split_game.text", { model: t(`split_game.${value.model}`), figures: gameText(value, names) })
        : `${t(`scheme_param.${name}`)}: ${typeof value === "object" ? tableText(value, names) : value}`,
    )
    .join("; ");

type Game = Extract<ParamValues[string], { model: "coalitions" | "additive" | "airport" | "bankruptcy" | "weighted-voting" }>;

/** No table of a scheme's own parameters has an entry called so: they are named after roles, kinds of activity and members. */
const isGame = (value: ParamValues[string]): value is Game =>
  typeof value === "object" && "model" in value && Object.values(value).some((part) => typeof part === "object");

/** What a game says: its worths, or its figures by member after the one figure that is everybody's. */
function gameText({ model: _, ...parts }: Game, names: Comparison["names"]): string {
  const texts = Object.values(parts).map((part) => {
    if (typeof part === "string") return part;
    if (!Array.isArray(part)) return tableText(part, names);
    return part.map(({ members, value }) => `${members.map((code: string) => names[code] ?? code).join(" + ")} ${value}`).join(", ");
  });
  return texts.join("; ");
}

const tableText = (table: Readonly<Record<string, string>>, names: Comparison["names"]): string =>
  Object.entries(table)
    .map(([key, value]) => `${names[key] ?? key} ${value}`)
    .join(", ");
