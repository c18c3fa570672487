import type { BaseColumn, Column, GroupKey } from "../../../lib/scoring/contribution/credit-book.ts";
import type { Source } from "../../../lib/scoring/explanation/step.ts";
import { fromDay } from "../../../lib/scoring/periods/day.ts";
import type { Period } from "../../../lib/scoring/periods/period.ts";
import type { Database } from "../../db/database.ts";
import type { Sql } from "../../db/sql.ts";
import { all, type Clause, clause, inList, live, type Snapshot } from "../../runs/snapshot.ts";
import type { Dimension } from "../clients/index.ts";

const booked = (snapshot: Snapshot, { unit, product, currency }: GroupKey): Clause =>
  all(live(snapshot, "a"), clause("a.unit = ? AND a.product = ? AND a.currency = ?", unit, product, currency));

/** The accounts booked in one unit, product and currency as of the snapshot. */
export async function accountsBooked(snapshot: Snapshot, group: GroupKey): Promise<string[]> {
  const { text, params } = booked(snapshot, group);
  return (await snapshot.sql.query<{ code: string }>(`SELECT a.code FROM accounts a WHERE ${text} ORDER BY a.code`, params)).map(
    ({ code }) => code,
  );
}

/** Those of them whose client has this value of a trait; null for clients without one. */
export async function accountsOfClass(
  snapshot: Snapshot,
  group: GroupKey,
  { by, value }: Readonly<{ by: Dimension; value: string | null }>,
): Promise<string[]> {
  const trait = value === null ? clause(`COALESCE(c."${by}", '') = ''`) : clause(`c."${by}" = ?`, value);
  const { text, params } = all(booked(snapshot, group), live(snapshot, "c"), trait);
  const rows = await snapshot.sql.query<{ code: string }>(
    `SELECT a.code FROM accounts a JOIN clients c ON c.code = a.client WHERE ${text} ORDER BY a.code`,
    params,
  );
  return rows.map(({ code }) => code);
}

/** The accounts of a deal that are booked in one unit, product and currency, on whatever days they are on it. */
export async function accountsOfDeal(snapshot: Snapshot, deal: string, group: GroupKey): Promise<string[]> {
  const where = all(booked(snapshot, group), live(snapshot, "d"), clause("d.deal = ?", deal));
  const rows = await snapshot.sql.query<{ code: string }>(
    `SELECT DISTINCT a.code FROM deal_accounts d JOIN accounts a ON a.code = d.account WHERE ${where.text} ORDER BY a.code`,
    where.params,
  );
  return rows.map(({ code }) => code);
}

/** How many accounts are booked there. */
export async function countAccountsBooked(snapshot: Snapshot, group: GroupKey): Promise<number> {
  const { text, params } = booked(snapshot, group);
  const [row] = await snapshot.sql.query<{ n: number | bigint }>(`SELECT COUNT(*) AS n FROM accounts a WHERE ${text}`, params);
  return Number(row?.n ?? 0);
}

/** Which stored lines: all of them where nothing is said. */
export type Selection = Readonly<{
  units?: readonly string[] | undefined;
  products?: readonly string[] | undefined;
  currency?: string | undefined;
  source?: string | undefined;
}>;

function selected(sql: Sql, runId: number, { units, products, currency, source }: Selection): Clause {
  const named = (column: string, value: string | undefined): Clause[] => (value === undefined ? [] : [clause(`l.${column} = ?`, value)]);
  return all(
    clause("l.run_id = ?", runId),
    ...(units === undefined ? [] : [inList(sql, "l.unit", units)]),
    ...(products === undefined ? [] : [inList(sql, "l.product", products)]),
    ...named("currency", currency),
    ...named("source", source),
  );
}

/** The sum of a column of all stored lines of a unit and product, in minor units. */
export type CreditTotal = Readonly<{ unit: string; product: string; minor: bigint; lines: number }>;

const columnName = (column: Column | BaseColumn): string => column.replace(/[A-Z]/, (letter) => `_${letter.toLowerCase()}`);

/** Sums of stored lines by unit and product. The caller has checked that the actor may see them all. */
export async function creditTotals(sql: Sql, runId: number, column: Column | BaseColumn, selection: Selection): Promise<CreditTotal[]> {
  const { text, params } = selected(sql, runId, selection);
  type Row = { unit: string; product: string; minor: bigint | number | string; lines: number | bigint };
  const rows = await sql.query<Row>(
    `SELECT l.unit, l.product, SUM(l.${columnName(column)}_minor) AS minor, COUNT(*) AS lines FROM credit_lines l WHERE ${text}
     GROUP BY l.unit, l.product ORDER BY l.unit, l.product`,
    params,
  );
  return rows.map(({ unit, product, minor, lines }) => ({ unit, product, minor: BigInt(minor), lines: Number(lines) }));
}

/** What the stored lines of a currency add up to, and what the run's proof says that its facts do: in its own minor units. */
export type OwnTotal = Readonly<{ currency: string; credit: bigint; facts: bigint }>;

/** Credit beside the proof, by currency. The caller has checked that the actor may see them all. */
export async function ownCurrencyTotals(
  sql: Sql,
  runId: number,
  column: Column,
  selection: Omit<Selection, "source">,
): Promise<OwnTotal[]> {
  const { text, params } = selected(sql, runId, selection);
  type Row = { currency: string; minor: bigint | number | string };
  const credit = await sql.query<Row>(
    `SELECT l.currency, SUM(l.${column}_minor) AS minor FROM credit_lines l WHERE ${text} GROUP BY l.currency ORDER BY l.currency`,
    params,
  );
  const facts = await sql.query<Row>(
    `SELECT l.currency, SUM(l.facts_minor) AS minor FROM reconciliation_lines l WHERE ${text} AND l."column" = ? GROUP BY l.currency`,
    [...params, column],
  );
  const credited = new Map(credit.map(({ currency, minor }) => [currency, BigInt(minor)]));
  const stated = new Map(facts.map(({ currency, minor }) => [currency, BigInt(minor)]));
  const currencies = [...new Set([...credited.keys(), ...stated.keys()])];
  return currencies.map((currency) => ({ currency, credit: credited.get(currency) ?? 0n, facts: stated.get(currency) ?? 0n }));
}

export type Activity = Readonly<{ id: string; kind: string; at: string; client: string | null; source: Source }>;

/** Activities of a period as of the snapshot, of some managers or with some clients. The caller has checked who may see them. */
export async function activitiesOf(
  snapshot: Snapshot,
  period: Period,
  { managers, clients }: Readonly<{ managers?: readonly string[]; clients?: readonly string[] }>,
): Promise<Activity[]> {
  const where = all(
    live(snapshot, "v"),
    clause("v.at >= ? AND v.at < ?", fromDay(period.start), fromDay(period.end)),
    ...(managers === undefined ? [] : [inList(snapshot.sql, "v.manager", managers)]),
    ...(clients === undefined ? [] : [inList(snapshot.sql, "v.client", clients)]),
  );
  type Row = { item_id: string; kind: string; at: string; client: string | null; import_id: number | bigint; line: number | bigint };
  const rows = await snapshot.sql.query<Row>(
    `SELECT item_id, kind, at, client, import_id, line FROM activities v WHERE ${where.text} ORDER BY at, item_id`,
    where.params,
  );
  return rows.map(({ item_id, import_id, line, ...row }) => ({
    ...row,
    id: item_id,
    source: { kind: "activities", importId: Number(import_id), line: Number(line) },
  }));
}

/** File names of imports, by id: sources are shown as file and line. */
export async function importFileNames({ prisma }: Database, ids: readonly number[]): Promise<Map<number, string>> {
  const rows = await prisma.import.findMany({ where: { id: { in: [...new Set(ids)] } }, select: { id: true, fileName: true } });
  return new Map(rows.map(({ id, fileName }) => [id, fileName]));
}

/** What codes are called as of the snapshot, by code. */
export async function namesOf(
  { sql, position }: Pick<Snapshot, "sql" | "position">,
  table: "postings" | "products" | "units" | "clients",
  codes: readonly string[],
): Promise<Record<string, string>> {
  if (codes.length === 0) return {};
  const where = all(live({ sql, position, units: null }, "t"), inList(sql, "t.code", codes));
  const rows = await sql.query<{ code: string; name: string }>(
    `SELECT t.code, t.name FROM ${table} t WHERE ${where.text} ORDER BY t.id`,
    where.params,
  );
  return Object.fromEntries(rows.map(({ code, name }) => [code, name]));
}
