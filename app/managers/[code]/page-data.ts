import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "../../../server/api/root.ts";

export type ManagerData = inferRouterOutputs<AppRouter>["manager"]["get"];
export type Line = ManagerData["lines"][number];

export const COLUMNS = ["margin", "adb", "closing", "income"] as const;
