import type { Database } from "../../db/database.ts";
import type { Failure } from "../../jobs/engine.ts";

export const JOB_STATES = ["running", "done", "failed", "cancelled"] as const;
export type JobState = (typeof JOB_STATES)[number];

/** A job as it is stored. `result` is plain JSON, null until it is done; `failure` a message's code and parameters. */
export type StoredJob = Readonly<{
  id: string;
  kind: string;
  state: JobState;
  actor: string;
  result: unknown;
  failure: Failure | null;
  createdAt: Date;
  finishedAt: Date | null;
}>;

type Row = { id: string; kind: string; state: string; actor: string; result: string | null; failure: string | null } & {
  createdAt: Date;
  finishedAt: Date | null;
};

/** `actor`: whose jobs may be seen; null: everybody's. */
export async function findJob({ prisma }: Database, id: string, actor: string | null): Promise<StoredJob | null> {
  const row = await prisma.job.findFirst({ where: { id, ...(actor !== null && { actor }) } });
  return row && jobOf(row);
}

/** The latest first. */
export async function findJobs({ prisma }: Database, limit: number, actor: string | null): Promise<StoredJob[]> {
  const rows = await prisma.job.findMany({ where: actor === null ? {} : { actor }, orderBy: { createdAt: "desc" }, take: limit });
  return rows.map(jobOf);
}

const jobOf = ({ id, kind, state, actor, result, failure, createdAt, finishedAt }: Row): StoredJob => ({
  id,
  kind,
  state: JOB_STATES.find((known) => known === state) ?? "running",
  actor,
  result: result === null ? null : JSON.parse(result),
  failure: failure === null ? null : (JSON.parse(failure) as Failure),
  createdAt,
  finishedAt,
});
