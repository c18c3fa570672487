import type { Sql } from "../../db/sql.ts";
import { kinds } from "../../imports/kinds/index.ts";
import type { KindName } from "../../imports/kinds/kind.ts";

/** The balances that stand: the running numbers of their first and last month, and the last day of that month that is told. */
export type BalanceReach = Readonly<{ firstMonth: number; lastMonth: number; lastDay: number }>;

const LIVE = "superseded_position IS NULL";

/** How many standing facts there are of a kind; of managers, how many people; of balances, how many account-months. */
export async function countFacts(sql: Sql, kind: KindName): Promise<number> {
  const what = kind === "managers" ? "COUNT(DISTINCT code)" : "COUNT(*)";
  const [row] = await sql.query<{ count: number | bigint }>(`SELECT ${what} AS count FROM ${kinds[kind].table} WHERE ${LIVE}`);
  return Number(row?.count ?? 0);
}

export async function findBalanceReach(sql: Sql): Promise<BalanceReach | null> {
  const outermost = async (order: "ASC" | "DESC") =>
    (await sql.query<{ month: number | bigint }>(`SELECT month FROM balance_months WHERE ${LIVE} ORDER BY month ${order} LIMIT 1`))[0]
      ?.month;
  const [first, last] = [await outermost("ASC"), await outermost("DESC")];
  if (first === undefined || last === undefined) return null;
  const [row] = await sql.query<{ day: number | bigint }>(`SELECT MAX(last_day) AS day FROM balance_months WHERE ${LIVE} AND month = ?`, [
    last,
  ]);
  return { firstMonth: Number(first), lastMonth: Number(last), lastDay: Number(row?.day ?? 0) };
}

/** The currencies of the accounts, and those that have an exchange rate. */
export async function findCurrencies(sql: Sql): Promise<{ used: string[]; withRates: string[] }> {
  const distinct = async (table: string): Promise<string[]> =>
    (await sql.query<{ currency: string }>(`SELECT DISTINCT currency FROM ${table} WHERE ${LIVE}`)).map(({ currency }) => currency).sort();
  return { used: await distinct("accounts"), withRates: await distinct("fx_rates") };
}

/** What has a number that grows with every import, change and calculation: equal states have equal marks. */
export async function findMarks(sql: Sql): Promise<{ position: number; run: number }> {
  const highest = async (column: string, table: string): Promise<number> =>
    Number((await sql.query<{ top: number | bigint | null }>(`SELECT MAX(${column}) AS top FROM ${table}`))[0]?.top ?? 0);
  return { position: await highest("position", "ledger_entries"), run: await highest("id", "runs") };
}

export type Imported = Readonly<{ kind: string; hash: string }>;

/** The content of everything that stands as it came in. */
export async function findImported(sql: Sql): Promise<Imported[]> {
  return sql.query<Imported>("SELECT kind, content_hash AS hash FROM imports WHERE withdrawn_position IS NULL");
}
