import type { Actor } from "../access/actor.ts";
import type { Database } from "../db/database.ts";

/** What every use case is called with: who asks, and which bank. */
export type Context = Readonly<{ database: Database; actor: Actor }>;
