import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "../../../server/api/root.ts";

type Outputs = inferRouterOutputs<AppRouter>["manager"];
export type ManagerData = Outputs["get"];
export type TimelineData = Outputs["timeline"];
export type Line = ManagerData["lines"][number];

/** What codes on the page are called. */
export type Names = Readonly<Record<"products" | "units", Readonly<Record<string, string>>>>;

export const COLUMNS = ["margin", "adb", "closing", "income"] as const;
export const METRICS = [...COLUMNS, "activities"] as const;
export type Metric = (typeof METRICS)[number];
