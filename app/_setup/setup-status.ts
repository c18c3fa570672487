import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "../../server/api/root.ts";

export type SetupStatus = inferRouterOutputs<AppRouter>["setup"]["status"];
export type Part = SetupStatus["parts"][number];
