import { authorize } from "../../access/policy.ts";
import type { Context } from "../context.ts";
import { type Choice, kindsInUse, outcomesInUse, searchClients, searchDeals, searchManagers } from "./suggestion-repository.ts";

const SHOWN = 12;

export type Wanted = Readonly<{ what: "client" | "deal" | "manager"; typed: string; client?: string | undefined }>;

/** What fits the words typed so far, the nearest first; without any, the first there are. */
export async function suggest({ database, actor }: Context, { what, typed, client }: Wanted): Promise<Choice[]> {
  authorize(actor, "run.read");
  if (what === "client") return searchClients(database, actor.scope, typed, SHOWN);
  if (what === "deal") return searchDeals(database, actor.scope, typed, client, SHOWN);
  return searchManagers(database, actor.scope, typed, SHOWN);
}

/** Where nobody has logged anything yet, a bank begins with these. They become its own words with the first entry. */
const FIRST_KINDS = ["call", "meeting", "visit", "email", "proposal"];

export type Words = Readonly<{ kinds: readonly string[]; outcomes: readonly string[] }>;

/** The words in use for kinds and outcomes, the likeliest first. */
export async function wordsInUse({ database, actor }: Context, { manager }: { manager?: string | undefined }): Promise<Words> {
  authorize(actor, "run.read");
  const kinds = await kindsInUse(database, manager);
  return { kinds: kinds.length > 0 ? kinds : FIRST_KINDS, outcomes: await outcomesInUse(database) };
}
