import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "../../server/api/root.ts";

type Outputs = inferRouterOutputs<AppRouter>["units"];

export type Comparison = Outputs["compare"];
export type ComparedUnit = Comparison["units"][number];
export type SideBySide = Outputs["sideBySide"];
export type UnitNode = Outputs["list"][number];
