import { createHash } from "node:crypto";
import type { Column, CreditLine } from "../../lib/scoring/contribution/credit-book.ts";
import { HOUSE } from "../../lib/scoring/contribution/facts.ts";
import type { ReconciliationLine } from "../../lib/scoring/contribution/reconcile.ts";
import type { Actor, Scope } from "../access/actor.ts";
import type { Database } from "../db/database.ts";
import { at, currentPosition, instantOf } from "../db/ledger.ts";
import type { Sql, Value } from "../db/sql.ts";
import { storePoliciesOfRun } from "../rules/split-policies.ts";
import type { ActivityCount, Calculation } from "./calculate.ts";
import { all, type Clause, clause, inList } from "./snapshot.ts";
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
export type Amounts = Readonly<Record<`${Column}Minor` | `base${Capitalize<Column>}Minor`, bigint>>;
/** A stored credit line: minor units of `currency`, and of the run's base currency. */
export type StoredLine = Readonly<{ unit: string; product: string; currency: string; manager: string; source: string }> & Amounts;

const AMOUNTS = ["adb", "closing", "margin", "income", "base_adb", "base_closing", "base_margin", "base_income"] as const;
const LINE_COLUMNS = ["unit", "product", "currency", "manager", "source", ...AMOUNTS.map((name) => `${name}_minor`)];

/** A calculated line as it is stored. */
export function storedLine({ unit, product, currency, manager, source, portions: p }: CreditLine): StoredLine {
  return {
    unit, product, currency, manager, source,
    adbMinor: p.adb.minor, closingMinor: p.closing.minor, marginMinor: p.margin.minor, incomeMinor: p.income.minor,
    baseAdbMinor: p.baseAdb.minor, baseClosingMinor: p.baseClosing.minor, baseMarginMinor: p.baseMargin.minor, baseIncomeMinor: p.baseIncome.minor,
  }; // biome-ignore format: two rows of four
}

const values = (line: StoredLine): Value[] => [
  line.unit, line.product, line.currency, line.manager, line.source,
  line.adbMinor, line.closingMinor, line.marginMinor, line.incomeMinor, line.baseAdbMinor, line.baseClosingMinor, line.baseMarginMinor, line.baseIncomeMinor,
]; // biome-ignore format: as above

const HASHED_AT_ONCE = 1_000;

/** A fingerprint of a run's lines in their order. */
export function digestOf(lines: readonly StoredLine[]): string {
  const hash = createHash("sha256");
  // A call for each line would take longer than the hashing.
  for (let start = 0; start < lines.length; start += HASHED_AT_ONCE) {
    const some = lines.slice(start, start + HASHED_AT_ONCE);
    hash.update(some.map((line) => `${values(line).join("\u0000")}\n`).join(""));
  }
  return hash.digest("hex");
}

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
  await tx.insert("credit_lines", ["run_id", ...LINE_COLUMNS], [lines.map((line) => [id, ...values(line)])]);
  await storeOverlay(tx, id, result.overlay);
  await storePoliciesOfRun(tx, id, result.policies);
  await tx.insert(
    "activity_lines",
    ["run_id", "manager", "kind", "count"],
    [result.activity.map(({ manager, kind, count }) => [id, manager, kind, count])],
  );
  await tx.insert(
    "reconciliation_lines",
    ["run_id", "unit", "product", "currency", "column", "facts_minor", "managers_minor", "house_minor"],
    [
      result.reconciliation.map((line) => [
        id,
        line.unit,
        line.product,
        line.currency,
        line.column,
        line.factsMinor,
        line.managersMinor,
        line.houseMinor,
      ]),
    ],
  );
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

export type LineFilter = Readonly<{ manager?: string | undefined; units?: readonly string[] | undefined }>;

/** What a scope lets an actor see of credit lines (`l`): a unit's are those booked there and those of managers posted there. */
export function visible(sql: Sql, scope: Scope): Clause {
  if (scope.kind === "all") return clause("TRUE");
  if (scope.kind === "manager") return clause("l.manager = ?", scope.manager);
  const booked = inList(sql, "l.unit", scope.units);
  const posted = inList(sql, "o.unit", scope.units);
  return clause(
    `${booked.text} OR l.manager IN (SELECT o.code FROM postings o WHERE o.superseded_position IS NULL AND ${posted.text})`,
    ...booked.params,
    ...posted.params,
  );
}

/** The credit lines of a run that a scope may see, in the order of the data contract. */
export async function creditLines(sql: Sql, scope: Scope, runId: number, filter: LineFilter = {}): Promise<StoredLine[]> {
  const where = all(
    clause("l.run_id = ?", runId),
    visible(sql, scope),
    filter.manager === undefined ? clause("TRUE") : clause("l.manager = ?", filter.manager),
    filter.units === undefined ? clause("TRUE") : inList(sql, "l.unit", filter.units),
  );
  const rows = await sql.query<Record<string, string | number | bigint>>(
    `SELECT ${LINE_COLUMNS.map((name) => `l.${name}`).join(", ")} FROM credit_lines l WHERE ${where.text}
     ORDER BY l.unit, l.product, l.currency, CASE WHEN l.manager = ? THEN 1 ELSE 0 END, l.manager, l.source`,
    [...where.params, HOUSE],
  );
  return rows.map((row) => {
    const minor = (name: string): bigint => BigInt(row[`${name}_minor`] as bigint);
    return {
      unit: String(row.unit), product: String(row.product), currency: String(row.currency), manager: String(row.manager), source: String(row.source),
      adbMinor: minor("adb"), closingMinor: minor("closing"), marginMinor: minor("margin"), incomeMinor: minor("income"),
      baseAdbMinor: minor("base_adb"), baseClosingMinor: minor("base_closing"), baseMarginMinor: minor("base_margin"), baseIncomeMinor: minor("base_income"),
    }; // biome-ignore format: as above
  });
}

/** The activity counts of a run that a scope may see; `managers` narrows them. A unit scope sees its managers through `managers`. */
export async function activityLines(sql: Sql, runId: number, managers: readonly string[] | null): Promise<ActivityCount[]> {
  const where = all(clause("v.run_id = ?", runId), managers === null ? clause("TRUE") : inList(sql, "v.manager", managers));
  const rows = await sql.query<{ manager: string; kind: string; count: number | bigint }>(
    `SELECT v.manager, v.kind, v.count FROM activity_lines v WHERE ${where.text} ORDER BY v.manager, v.kind`,
    where.params,
  );
  return rows.map((row) => ({ ...row, count: Number(row.count) }));
}

/** The stored proof of a run, for the units a scope may see. */
export async function reconciliationLines(sql: Sql, scope: Scope, runId: number, units?: readonly string[]): Promise<ReconciliationLine[]> {
  if (scope.kind === "manager") return [];
  const where = all(
    clause("r.run_id = ?", runId),
    scope.kind === "units" ? inList(sql, "r.unit", scope.units) : clause("TRUE"),
    units === undefined ? clause("TRUE") : inList(sql, "r.unit", units),
  );
  type Row = {
    unit: string;
    product: string;
    currency: string;
    column: Column;
    facts_minor: bigint;
    managers_minor: bigint;
    house_minor: bigint;
  };
  const rows = await sql.query<Row>(
    `SELECT r.unit, r.product, r.currency, r."column", r.facts_minor, r.managers_minor, r.house_minor FROM reconciliation_lines r
     WHERE ${where.text} ORDER BY r.unit, r.product, r.currency, r."column"`,
    where.params,
  );
  return rows.map(({ unit, product, currency, column, facts_minor, managers_minor, house_minor }) => ({
    unit, product, currency, column, factsMinor: BigInt(facts_minor), managersMinor: BigInt(managers_minor), houseMinor: BigInt(house_minor),
  })); // biome-ignore format: one line
}
