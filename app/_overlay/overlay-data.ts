import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "../../server/api/root.ts";

type Outputs = inferRouterOutputs<AppRouter>["overlay"];
export type OverlaySumsData = Outputs["sums"];
export type OverlayPage = Outputs["ofManager"];
export type OverlayLine = OverlayPage["lines"][number];

/** In the order in which the rooms name them. */
export const COLUMNS = ["margin", "adb", "closing", "income"] as const;
