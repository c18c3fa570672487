import type { inferRouterInputs, inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "../../server/api/root.ts";

type Outputs = inferRouterOutputs<AppRouter>["clients"];

export type ClientList = Outputs["list"];
export type ClientListPage = NonNullable<ClientList["page"]>;
export type ClientQuery = inferRouterInputs<AppRouter>["clients"]["list"];
export type Breakdown = NonNullable<Outputs["by"]["breakdown"]>;
export type ClientPage = Outputs["get"];
export type Figures = ClientListPage["bank"];

/** The figures of a client, in the order of the columns. */
export const FIGURES = ["margin", "adb", "closing", "income"] as const;
export type FigureName = (typeof FIGURES)[number];
