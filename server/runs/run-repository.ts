import type { Actor } from "../access/actor.ts";
import type { Database } from "../db/database.ts";
import { at, currentPosition, instantOf } from "../db/ledger.ts";
import type { Sql, Value } from "../db/sql.ts";
import { storePoliciesOfRun } from "../rules/split-policies.ts";
import { storeActivityLines } from "./activity-lines-repository.ts";
import type { Calculation } from "./calculate.ts";
import { digestOf, storeCreditLines, storedLine } from "./credit-lines-repository.ts";
import { storeReconciliation } from "./reconciliation-repository.ts";
import { storeOverlay } from "./store-overlay.ts";

export type Run = Readonly<{
  id: number;
  period: string;
  unit: string | null;
  version: number;
  position: number;
  baseCurrency: string;
  digest: string;
  actor: string;
  createdAt: Date;
  /** signed off: its figures stand for good */
  isClosed: boolean;
}>;
/** Stores a calculation as the next version of its period, with everything in the caller's transaction. */
export async function storeRun(
  tx: Sql,
  actor: Actor,
  head: { period: string; unit: string | null; position: number },
  result: Calculation,
): Promise<Run> {
  const lines = result.lines.map(storedLine);
  const createdAt = new Date();
  const [latest] = await tx.query<{ version: number | bigint | null }>("SELECT MAX(version) AS version FROM runs WHERE period = ?", [
    head.period,
  ]);
  const run = {
    ...head,
    version: Number(latest?.version ?? 0) + 1,
    baseCurrency: result.baseCurrency,
    digest: digestOf(lines),
    actor: actor.id,
    createdAt,
  };
  const [row] = await tx.query<{ id: number | bigint }>(
    `INSERT INTO runs (period, unit, version, position, base_currency, digest, actor, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ${at(tx)}) RETURNING id`,
    [run.period, run.unit, run.version, run.position, run.baseCurrency, run.digest, run.actor, createdAt.toISOString()],
  );
  const id = Number(row?.id);
  await storeCreditLines(tx, id, lines);
  await storeOverlay(tx, id, result.overlay);
  await storePoliciesOfRun(tx, id, result.policies);
  await storeActivityLines(tx, id, result.activity);
  await storeReconciliation(tx, id, result.reconciliation);
  return { id, ...run, isClosed: false };
}

/** What everything that is read from runs depends on: which run is the newest, and which ledger position. */
export async function newestState(sql: Sql): Promise<Readonly<{ runId: number; position: number }>> {
  const [row] = await sql.query<{ id: number | bigint | null }>("SELECT MAX(id) AS id FROM runs");
  return { runId: Number(row?.id ?? 0), position: await currentPosition(sql) };
}

const WITH_CLOSE = { include: { closes: { select: { period: true } } } } as const;

type Found = Omit<Run, "isClosed"> & Readonly<{ closes: readonly unknown[] }>;
const toRun = ({ closes, ...run }: Found): Run => ({ ...run, isClosed: closes.length > 0 });

/** Whether a run stands for its period rather than another: the closed one first, then one of the whole bank, then the newer. */
const stands = (run: Run, rather: Run): boolean => {
  if (run.isClosed !== rather.isClosed) return run.isClosed;
  if ((run.unit === null) !== (rather.unit === null)) return run.unit === null;
  return run.version > rather.version;
};

/** The run whose figures stand for a period. Null without any. */
export async function latestRun(database: Database, period: string): Promise<Run | null> {
  return (await versionsOf(database, period)).reduce<Run | null>((best, run) => (best === null || stands(run, best) ? run : best), null);
}

/** One version of a period, or null. */
export async function runVersion(database: Database, period: string, version: number): Promise<Run | null> {
  const found = await database.prisma.run.findFirst({ where: { period, version }, ...WITH_CLOSE });
  return found && toRun(found);
}

/** All versions of a period, of the bank and of parts of it, newest first. */
export const versionsOf = async (database: Database, period: string): Promise<Run[]> =>
  (await database.prisma.run.findMany({ where: { period }, orderBy: { version: "desc" }, ...WITH_CLOSE })).map(toRun);

/** The run that stands for every calculated period, newest period first. */
export async function listRuns(database: Database): Promise<Run[]> {
  const runs = (await database.prisma.run.findMany({ orderBy: [{ period: "desc" }, { version: "desc" }], ...WITH_CLOSE })).map(toRun);
  const standing = new Map<string, Run>();
  for (const run of runs) {
    const known = standing.get(run.period);
    if (!known || stands(run, known)) standing.set(run.period, run);
  }
  return [...standing.values()];
}

const RUN_COLUMNS = `id, period, unit, version, position, base_currency, digest, actor, created_at,
  (SELECT COUNT(*) FROM closes c WHERE c.run_id = runs.id) AS closes`;

/** A run by its id, inside a transaction too. */
export async function runById(sql: Sql, id: number): Promise<Run> {
  const [run] = await readRuns(sql, "id = ?", [id]);
  if (!run) throw new Error(`There is no run ${id}.`);
  return run;
}

/** The newest run of the whole bank of a period, closed or not; null without any. */
export async function newestWholeRun(sql: Sql, period: string): Promise<Run | null> {
  const [run] = await readRuns(sql, "period = ? AND unit IS NULL ORDER BY version DESC LIMIT 1", [period]);
  return run ?? null;
}

async function readRuns(sql: Sql, where: string, params: readonly Value[]): Promise<Run[]> {
  const rows = await sql.query<Record<string, string | number | bigint | null>>(`SELECT ${RUN_COLUMNS} FROM runs WHERE ${where}`, params);
  return rows.map((row) => ({
    id: Number(row.id),
    period: String(row.period),
    unit: row.unit === null ? null : String(row.unit),
    version: Number(row.version),
    position: Number(row.position),
    baseCurrency: String(row.base_currency),
    digest: String(row.digest),
    actor: String(row.actor),
    createdAt: new Date(instantOf(row.created_at)),
    isClosed: Number(row.closes) > 0,
  }));
}
