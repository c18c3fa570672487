import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "../../server/api/root.ts";

export type BoardData = inferRouterOutputs<AppRouter>["leaderboard"]["get"];
export type People = BoardData["withoutFigure"];
export type UnitNames = Readonly<Record<string, string>>;
