import type { Locale } from "../../lib/messages/locales.ts";
import { actorNamed } from "../access/act-as.ts";
import { type Actor, localActor } from "../access/actor.ts";
import { type Database, openDatabase } from "../db/database.ts";
import { env } from "../env.ts";
import { createJobEngine, type JobEngine } from "../jobs/engine.ts";

/** What every procedure is called with. `actor` is null for somebody who has not signed in; faults are told in `locale`. */
export type ApiContext = Readonly<{ database: Database; jobs: JobEngine; actor: Actor | null; locale: Locale }>;

type Opened = Readonly<{ database: Database; jobs: JobEngine }>;

// Kept on globalThis: reloading modules while developing must not open the database a second time.
const kept = globalThis as { meritledger?: Opened };

/** Opens the database at the first call and keeps it for the life of the process. */
function opened(): Opened {
  if (!kept.meritledger) {
    const database = openDatabase(env.databaseUrl);
    kept.meritledger = { database, jobs: createJobEngine(database) };
  }
  return kept.meritledger;
}

/**
 * The context of one request. Until signing in arrives, everybody who reaches this machine's loopback is the local actor, or whom
 * they chose to act as (`actingAs`, as in act-as.ts). A choice that names nobody (any more) is no choice.
 */
export async function createContext(locale: Locale, actingAs: string | undefined): Promise<ApiContext> {
  const { database, jobs } = opened();
  const chosen = actingAs === undefined ? null : await actorNamed(database, actingAs);
  return { database, jobs, actor: chosen ?? localActor, locale };
}
