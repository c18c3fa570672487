import { newestState } from "../../runs/run-repository.ts";
import type { Context } from "../context.ts";
import type { BoardInput } from "./leaderboard.ts";

/** By what a board is known again: it follows from who asks, the runs and the postings, and of these nothing changes without a trace. */
export const boardKey = async ({ database, actor }: Context, input: BoardInput & Readonly<{ view: string }>): Promise<string> =>
  JSON.stringify([await newestState(database), actor.scope, input]);
