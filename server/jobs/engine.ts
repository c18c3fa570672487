import { randomUUID } from "node:crypto";
import { hostname } from "node:os";
import { MeritError } from "../../lib/messages/merit-error.ts";
import { isExpected } from "../../lib/messages/translate.ts";
import type { Actor } from "../access/actor.ts";
import type { Database } from "../db/database.ts";
import type { JobKind, Progress } from "./job.ts";

export type Failure = Readonly<{ code: string; params: Readonly<Record<string, string | number>> }>;
export type RunningJob<Result> = Readonly<{
  id: string;
  done: Promise<Result>;
  cancel: () => void;
  progress: () => Progress | null;
  onProgress: (listener: (progress: Progress) => void) => void;
}>;

/**
 * Runs jobs in this process. What a job is, became and why it failed is stored; how far it is stays in memory, since SQLite
 * has one writer and that is the job itself. Another engine (a queue on PostgreSQL) can stand behind the same functions.
 */
export function createJobEngine(database: Database) {
  const owner = `${hostname()}/${process.pid}@${STARTED}`;
  const running = new Map<string, RunningJob<unknown>>();

  async function start<Input, Result>(job: JobKind<Input, Result>, input: Input, actor: Actor): Promise<RunningJob<Result>> {
    const id = randomUUID();
    const now = new Date();
    await sweepInterruptedJobs(database);
    await database.writing(() =>
      database.prisma.job.create({
        data: {
          id,
          kind: job.kind,
          state: "running",
          actor: actor.id,
          input: JSON.stringify(input),
          owner,
          createdAt: now,
          startedAt: now,
        },
      }),
    );
    const controller = new AbortController();
    let latest: Progress | null = null;
    const listeners: ((progress: Progress) => void)[] = [];
    const report = (progress: Progress): void => {
      latest = progress;
      for (const listener of listeners) listener(progress);
    };
    const done = job
      .run({ database, actor, signal: controller.signal, report }, input)
      .then(
        async (result) => {
          await finish(id, { state: "done", result: JSON.stringify(result, bigintAsText) });
          return result;
        },
        async (error: unknown) => {
          const cancelled = controller.signal.aborted;
          const failure = cancelled ? { code: "job_cancelled", params: {} } : failureOf(error);
          await finish(id, { state: cancelled ? "cancelled" : "failed", failure: JSON.stringify(failure) });
          throw cancelled ? new MeritError("job_cancelled") : error;
        },
      )
      .finally(() => running.delete(id));
    // Who only started it reads the stored reason; a rejection that nobody awaits would end the process.
    done.catch((error: unknown) => logBug(id, job.kind, error));
    const handle: RunningJob<Result> = {
      id,
      done,
      cancel: () => controller.abort(),
      progress: () => latest,
      onProgress: (listener) => listeners.push(listener),
    };
    running.set(id, handle);
    return handle;
  }

  const finish = (id: string, data: { state: string; result?: string; failure?: string }) =>
    database.writing(() => database.prisma.job.update({ where: { id }, data: { ...data, finishedAt: new Date() } }));

  /** Starts a job and waits for its result. */
  async function complete<Input, Result>(
    job: JobKind<Input, Result>,
    input: Input,
    actor: Actor,
    onProgress?: (progress: Progress) => void,
  ): Promise<Result> {
    const handle = await start(job, input, actor);
    if (onProgress) handle.onProgress(onProgress);
    return handle.done;
  }

  return { start, complete, find: (id: string) => running.get(id) };
}

/** When this process started, in whole milliseconds: numbers of processes are used again, in containers at every start. */
const STARTED = Math.round(performance.timeOrigin);

/** Jobs whose process died on this machine: nothing of them was stored, so they have failed and can be tried again. */
export async function sweepInterruptedJobs(database: Database): Promise<void> {
  const ours = await database.prisma.job.findMany({ where: { state: "running", owner: { startsWith: `${hostname()}/` } } });
  const dead = ours.filter(({ owner }) => !isRunning(owner ?? "")).map(({ id }) => id);
  if (dead.length === 0) return;
  const failure = JSON.stringify({ code: "job_interrupted", params: {} } satisfies Failure);
  await database.writing(() =>
    database.prisma.job.updateMany({ where: { id: { in: dead } }, data: { state: "failed", failure, finishedAt: new Date() } }),
  );
}

/** Whether the process that an owner names is still there: the very one, not a later one with its number. */
function isRunning(owner: string): boolean {
  const [, pid, started] = /\/(\d+)(?:@(\d+))?$/.exec(owner) ?? [];
  if (pid === undefined) return false;
  if (Number(pid) === process.pid && started !== undefined) return Number(started) === STARTED;
  return isAlive(Number(pid));
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: alive, but another user's.
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

export type JobEngine = ReturnType<typeof createJobEngine>;

/** An expected fault is stored and told; a bug's stack belongs in the log, under the id of the job. */
function logBug(id: string, kind: string, error: unknown): void {
  if (isExpected(error)) return;
  process.stderr.write(
    `${new Date().toISOString()} error in job ${id} (${kind}): ${error instanceof Error ? error.stack : String(error)}\n`,
  );
}

const failureOf = (error: unknown): Failure =>
  isExpected(error) ? { code: error.code, params: error.params } : { code: "unexpected", params: { detail: String(error) } };

const bigintAsText = (_key: string, value: unknown): unknown => (typeof value === "bigint" ? value.toString() : value);
