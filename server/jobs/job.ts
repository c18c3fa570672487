import type { Actor } from "../access/actor.ts";
import type { Database } from "../db/database.ts";

/** How far a piece of work is: a message key under `progress`, and units done of a total (null where it is not known). */
export type Progress = Readonly<{ stage: string; done: number; total: number | null }>;

/** What a job is given to work with. It must give up soon after `signal` aborts, leaving nothing behind. */
export type JobContext = Readonly<{ database: Database; actor: Actor; signal: AbortSignal; report: (progress: Progress) => void }>;

/**
 * A kind of work that takes time. `run` is safe to repeat: it stores everything in one transaction, so that a retry after a
 * failure or a crash starts from a clean state.
 */
export type JobKind<Input, Result> = Readonly<{ kind: string; run: (context: JobContext, input: Input) => Promise<Result> }>;

export const defineJob = <Input, Result>(kind: string, run: JobKind<Input, Result>["run"]): JobKind<Input, Result> => ({ kind, run });
