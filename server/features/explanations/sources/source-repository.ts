import { fromDay, monthStart } from "../../../../lib/scoring/periods/day.ts";
import { decodeBalanceMonth } from "../../../db/balance-month.ts";
import type { Database } from "../../../db/database.ts";
import type { Sql } from "../../../db/sql.ts";
import type { KindDefinition } from "../../../imports/kinds/kind.ts";
import { all, clause, inList } from "../../../runs/snapshot.ts";

/** An import as the reader of one of its rows needs to know it. */
export type ImportHead = Readonly<{
  kind: string;
  origin: string;
  fileName: string;
  actor: string;
  createdAt: Date;
  isWithdrawn: boolean;
}>;

export async function importHead({ prisma }: Database, id: number): Promise<ImportHead | null> {
  const found = await prisma.import.findUnique({ where: { id } });
  if (!found) return null;
  const { kind, origin, fileName, actor, createdAt, withdrawnPosition } = found;
  return { kind, origin, fileName, actor, createdAt, isWithdrawn: withdrawnPosition !== null };
}

/** A stored row, by the columns of its kind's file; amounts in minor units. `isReplaced`: a later row with its key stands now. */
export type StoredRow = Readonly<{ values: Readonly<Record<string, string | bigint | null>>; isReplaced: boolean }>;

/** The row of an import's line, from the table of its kind. Null where there is none. */
export async function rowOfLine(sql: Sql, { table, columns }: KindDefinition, importId: number, line: number): Promise<StoredRow | null> {
  const list = columns.map(({ field }) => `t."${field}"`).join(", ");
  type Row = Record<string, string | number | bigint | null>;
  const [row] = await sql.query<Row>(
    `SELECT ${list}, t.superseded_position FROM ${table} t WHERE t.import_id = ? AND t.line = ? ORDER BY t.id LIMIT 1`,
    [importId, line],
  );
  if (!row) return null;
  const values = columns.map(({ name, field, type }): [string, string | bigint | null] => {
    const value = row[field] ?? null;
    if (value === null) return [name, null];
    return [name, type.is === "amount" ? BigInt(value) : String(value)];
  });
  return { values: Object.fromEntries(values), isReplaced: row.superseded_position !== null };
}

/** The day and balance that an import's line told of an account, out of its months. Null where there is none. */
export async function balanceOfLine(sql: Sql, account: string, importId: number, line: number): Promise<StoredRow | null> {
  type Row = { month: number | bigint; days: Uint8Array; superseded_position: number | bigint | null };
  const rows = await sql.query<Row>(
    "SELECT b.month, b.days, b.superseded_position FROM balance_months b WHERE b.account = ? AND b.import_id = ? ORDER BY b.month",
    [account, importId],
  );
  for (const { month, days, superseded_position } of rows) {
    const entry = decodeBalanceMonth(days).find((one) => one.line === line);
    if (!entry) continue;
    const date = fromDay(monthStart(Number(month)) + entry.dayOfMonth - 1);
    return { values: { account, date, balance: entry.balanceMinor }, isReplaced: superseded_position !== null };
  }
  return null;
}

/** The newest row of an account: its unit and currency. Null where it is not known. */
export async function accountPlace(sql: Sql, account: string): Promise<{ unit: string; currency: string } | null> {
  const [row] = await sql.query<{ unit: string; currency: string }>(
    "SELECT a.unit, a.currency FROM accounts a WHERE a.code = ? ORDER BY a.id DESC LIMIT 1",
    [account],
  );
  return row ?? null;
}

/** The managers who hold an account, its client or a deal that covers it, on a day or later. */
export async function holdersSince(sql: Sql, account: string, day: string): Promise<string[]> {
  const lasts = (alias: string) => clause(`${alias}.superseded_position IS NULL AND (${alias}."to" IS NULL OR ${alias}."to" > ?)`, day);
  const held = all(
    lasts("x"),
    clause(
      "x.account = ? OR x.client IN (SELECT a.client FROM accounts a WHERE a.code = ? AND a.superseded_position IS NULL)",
      account,
      account,
    ),
  );
  const covered = all(lasts("d"), clause("d.account = ? AND m.superseded_position IS NULL", account));
  const rows = await sql.query<{ manager: string }>(
    `SELECT x.manager FROM assignments x WHERE ${held.text}
     UNION SELECT m.manager FROM deal_accounts d JOIN deal_members m ON m.deal = d.deal WHERE ${covered.text}`,
    [...held.params, ...covered.params],
  );
  return rows.map(({ manager }) => manager);
}

/** The managers on a deal. */
export async function membersOf(sql: Sql, deal: string): Promise<string[]> {
  const rows = await sql.query<{ manager: string }>(
    "SELECT DISTINCT m.manager FROM deal_members m WHERE m.deal = ? AND m.superseded_position IS NULL",
    [deal],
  );
  return rows.map(({ manager }) => manager);
}

/** Whether one of the managers is, or was, posted in one of the units. */
export async function isPostedIn(sql: Sql, managers: readonly string[], units: readonly string[]): Promise<boolean> {
  const where = all(inList(sql, "o.code", managers), inList(sql, "o.unit", units), clause("o.superseded_position IS NULL"));
  return (await sql.query(`SELECT 1 AS one FROM postings o WHERE ${where.text} LIMIT 1`, where.params)).length > 0;
}
