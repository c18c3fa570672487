import type { inferRouterInputs, inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "../../server/api/root.ts";

type Api = inferRouterOutputs<AppRouter>;
type Outputs = Api["deals"];

export type ListedDeal = Outputs["list"][number];
export type DealPage = Outputs["get"];
export type Comparison = Outputs["compare"];
export type ComparedScheme = Comparison["schemes"][number];
export type Simulated = Outputs["simulate"];
export type SimulationInput = inferRouterInputs<AppRouter>["deals"]["simulate"];
export type Guide = Outputs["guide"];
export type Agreement = Api["agreements"]["get"];
export type ListedAgreement = Api["agreements"]["list"][number];
