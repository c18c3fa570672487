import type { ClientLine } from "../../lib/scoring/contribution/client-book.ts";
import type { Scope } from "../access/actor.ts";
import type { Sql, Value } from "../db/sql.ts";
import { all, type Clause, clause, inList, inUnits, live, type Snapshot } from "./snapshot.ts";

/** A client's line as it is stored, in minor units of the run's base currency. */
export type StoredClientLine = Readonly<{ client: string; unit: string; product: string; currency: string }> & ClientAmounts;
export type ClientAmounts = Readonly<{ baseAdbMinor: bigint; baseClosingMinor: bigint; baseMarginMinor: bigint; baseIncomeMinor: bigint }>;
/** A client's lines added up. */
export type ClientTotal = Readonly<{ client: string; products: number }> & ClientAmounts;

const KEY = ["client", "unit", "product", "currency"] as const;
const AMOUNTS = ["base_adb_minor", "base_closing_minor", "base_margin_minor", "base_income_minor"] as const;
const ROWS_AT_ONCE = 10_000;

type AmountRow = Record<(typeof AMOUNTS)[number], number | bigint | string>;

const amountsOf = (row: AmountRow): ClientAmounts => ({
  baseAdbMinor: BigInt(row.base_adb_minor),
  baseClosingMinor: BigInt(row.base_closing_minor),
  baseMarginMinor: BigInt(row.base_margin_minor),
  baseIncomeMinor: BigInt(row.base_income_minor),
});

/** The codes of the accounts inside a snapshot, in their order. */
export async function liveAccounts(snapshot: Snapshot): Promise<string[]> {
  const where = all(live(snapshot, "a"), inUnits(snapshot, "a"));
  const rows = await snapshot.sql.query<{ code: string }>(
    `SELECT a.code FROM accounts a WHERE ${where.text} ORDER BY a.code`,
    where.params,
  );
  return rows.map(({ code }) => code);
}

/** Whether a run's lines by client are there. A run without any credit has none to wait for. */
export async function hasClientLines(sql: Sql, runId: number): Promise<boolean> {
  const rows = await sql.query(
    `SELECT 1 AS there FROM runs r WHERE r.id = ? AND (EXISTS (SELECT 1 FROM client_lines c WHERE c.run_id = r.id)
       OR NOT EXISTS (SELECT 1 FROM credit_lines l WHERE l.run_id = r.id))`,
    [runId],
  );
  return rows.length > 0;
}

/** Stores a run's lines by client, once: where another was faster, theirs (the same) stay. In the caller's transaction. */
export async function storeClientLines(tx: Sql, runId: number, lines: readonly ClientLine[]): Promise<void> {
  if (tx.dialect === "postgres") await tx.query("SELECT id FROM runs WHERE id = ? FOR UPDATE", [runId]);
  if (await hasClientLines(tx, runId)) return;
  await tx.insert("client_lines", ["run_id", ...KEY, ...AMOUNTS], batches(runId, lines));
}

function* batches(runId: number, lines: readonly ClientLine[]): Generator<Value[][]> {
  for (let start = 0; start < lines.length; start += ROWS_AT_ONCE) {
    yield lines
      .slice(start, start + ROWS_AT_ONCE)
      .map(({ client, unit, product, currency, portions: { baseAdb, baseClosing, baseMargin, baseIncome } }) => [
        runId, client, unit, product, currency, baseAdb.minor, baseClosing.minor, baseMargin.minor, baseIncome.minor,
      ]); // biome-ignore format: one row
  }
}

/**
 * What a scope lets an actor see of clients' lines: a unit's are those booked there; a manager's are those of the clients the
 * manager holds, or holds accounts of, as of the run.
 */
function visible(snapshot: Pick<Snapshot, "sql" | "position">, scope: Scope): Clause {
  if (scope.kind === "all") return clause("TRUE");
  if (scope.kind === "units") return inList(snapshot.sql, "l.unit", scope.units);
  const held = live({ ...snapshot, units: null }, "x");
  const account = live({ ...snapshot, units: null }, "a");
  return clause(
    `l.client IN (SELECT x.client FROM assignments x WHERE x.manager = ? AND x.client IS NOT NULL AND ${held.text})
     OR l.client IN (SELECT a.client FROM accounts a JOIN assignments x ON x.account = a.code
       WHERE x.manager = ? AND ${held.text} AND ${account.text})`,
    scope.manager,
    ...held.params,
    scope.manager,
    ...held.params,
    ...account.params,
  );
}

export type RunSnapshot = Pick<Snapshot, "sql" | "position"> & Readonly<{ runId: number }>;
export type ClientLineFilter = Readonly<{
  clients?: readonly string[] | undefined;
  units?: readonly string[] | undefined;
  product?: string | undefined;
}>;

const asked = (snapshot: RunSnapshot, scope: Scope, { clients, units, product }: ClientLineFilter): Clause =>
  all(
    clause("l.run_id = ?", snapshot.runId),
    visible(snapshot, scope),
    clients === undefined ? clause("TRUE") : inList(snapshot.sql, "l.client", clients),
    units === undefined ? clause("TRUE") : inList(snapshot.sql, "l.unit", units),
    product === undefined ? clause("TRUE") : clause("l.product = ?", product),
  );

/** The lines by client of a run that a scope may see, ordered by client, unit, product and currency. */
export async function clientLines(snapshot: RunSnapshot, scope: Scope, filter: ClientLineFilter = {}): Promise<StoredClientLine[]> {
  const where = asked(snapshot, scope, filter);
  const rows = await snapshot.sql.query<Record<(typeof KEY)[number], string> & AmountRow>(
    `SELECT ${[...KEY, ...AMOUNTS].map((name) => `l.${name}`).join(", ")} FROM client_lines l WHERE ${where.text}
     ORDER BY l.client, l.unit, l.product, l.currency`,
    where.params,
  );
  return rows.map((row) => ({ client: row.client, unit: row.unit, product: row.product, currency: row.currency, ...amountsOf(row) }));
}

/** Every client of a run that a scope may see, with the sums of its lines and how many products they are of. */
export async function clientTotals(snapshot: RunSnapshot, scope: Scope, filter: ClientLineFilter = {}): Promise<ClientTotal[]> {
  const where = asked(snapshot, scope, filter);
  const rows = await snapshot.sql.query<{ client: string; products: number | bigint } & AmountRow>(
    `SELECT l.client, COUNT(DISTINCT l.product) AS products, ${AMOUNTS.map((name) => `SUM(l.${name}) AS ${name}`).join(", ")}
     FROM client_lines l WHERE ${where.text} GROUP BY l.client ORDER BY l.client`,
    where.params,
  );
  return rows.map((row) => ({ client: row.client, products: Number(row.products), ...amountsOf(row) }));
}
