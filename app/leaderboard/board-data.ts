import type { inferRouterInputs, inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "../../server/api/root.ts";

type Board = inferRouterOutputs<AppRouter>["leaderboard"];

/** What is said of a board, and its first places. */
export type BoardData = Board["get"];
/** The other places of a long board, and which board they are of. */
export type OtherPlaces = Board["places"];
export type BoardInput = inferRouterInputs<AppRouter>["leaderboard"]["get"];
export type Places = BoardData["places"];
export type People = BoardData["withoutFigure"];
export type UnitNames = Readonly<Record<string, string>>;
