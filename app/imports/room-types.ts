import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "../../server/api/root.ts";

type Imports = inferRouterOutputs<AppRouter>["imports"];

export type Upload = Imports["uploads"][number];
export type Report = Imports["report"];
export type Fault = Report["faults"][number];
export type KindInfo = Imports["kinds"][number];
export type Kind = KindInfo["kind"];
export type SavedProfile = Imports["profiles"][number];
export type ImportSummary = Imports["list"][number];
export type Sample = Imports["sampleProfile"];
export type ProfileJson = SavedProfile["profile"];
