import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "../../server/api/root.ts";
import type { Target } from "../_explain/target.ts";

type Outputs = inferRouterOutputs<AppRouter>["overview"];
export type Overview = Outputs["get"];
export type Changes = Outputs["changes"];
export type Figures = Overview["totals"];

/** What a run measures, in the order in which rooms name it. */
export const COLUMNS = ["margin", "adb", "closing", "income"] as const;
export type Column = (typeof COLUMNS)[number];

/** What narrows every figure of the page: the unit that is shown, or the one manager whose figures may be seen. */
export type About = Readonly<{ unit?: string; manager?: string }>;
export const aboutOf = ({ unit, manager }: Pick<Overview, "unit" | "manager">): About => ({
  ...(unit !== null && { unit }),
  ...(manager !== null && { manager }),
});

/** A figure beside the period before, as an explanation shows it. */
export const changeOf = (target: Target, before: Overview["before"]): Target => ({ ...target, ...(before && { against: before.period }) });

/** The address of the overview of a unit (null: the whole bank) in a period. */
export const overviewAddress = (period: string, unit: string | null): string =>
  `/?${new URLSearchParams({ period, ...(unit !== null && { unit }) })}`;
