import type { inferRouterInputs, inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "../../server/api/root.ts";

type Outputs = inferRouterOutputs<AppRouter>["deals"];

export type ListedDeal = Outputs["list"][number];
export type DealPage = Outputs["get"];
export type Comparison = Outputs["compare"];
export type ComparedScheme = Comparison["schemes"][number];
export type Simulated = Outputs["simulate"];
export type SimulationInput = inferRouterInputs<AppRouter>["deals"]["simulate"];
export type Guide = Outputs["guide"];
