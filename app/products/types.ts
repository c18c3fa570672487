import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "../../server/api/root.ts";

type Outputs = inferRouterOutputs<AppRouter>;

export type ProductsPage = Outputs["products"]["figures"];
export type Product = ProductsPage["products"][number];
export type Pareto = Outputs["products"]["pareto"];
export type MarginChange = Outputs["products"]["change"];
export type Matrix = Outputs["units"]["matrix"];
export type ProductPage = Outputs["products"]["get"];

/** Where figures are looked at: part of every target of the room. */
export type Where = Readonly<{ unit?: string }>;
