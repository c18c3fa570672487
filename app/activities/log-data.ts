import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "../../server/api/root.ts";

type Outputs = inferRouterOutputs<AppRouter>["activities"];

export type Month = Outputs["month"];
export type Listed = Outputs["list"];
export type Activity = Listed["activities"][number];
export type Words = Outputs["words"];
export type History = Outputs["history"];
export type Fault = Outputs["log"]["faults"][number];
/** `typed`: what somebody typed and has not chosen from the list; it is looked up when the entry is saved. */
export type Choice = Outputs["suggest"]["choices"][number] & { typed?: true };
export type Suggested = "client" | "deal" | "manager";
