import { fromDay } from "../../lib/scoring/periods/day.ts";
import type { Period } from "../../lib/scoring/periods/period.ts";
import { SCHEMES_BESIDE_TOTAL } from "../../lib/scoring/splits/registry.ts";
import { asOf } from "../db/ledger.ts";
import type { Sql, Value } from "../db/sql.ts";

/** What a calculation looks at: the facts as of a ledger position, in accounts booked in `units` (null: the whole bank). */
export type Snapshot = Readonly<{ sql: Sql; position: number; units: readonly string[] | null }>;

/** A piece of SQL with the parameters of its placeholders. */
export type Clause = Readonly<{ text: string; params: readonly Value[] }>;

export const clause = (text: string, ...params: Value[]): Clause => ({ text, params });

/** Facts that stand as of the snapshot's position. */
export const live = ({ position }: Snapshot, alias: string): Clause => clause(asOf(alias), position, position);

/** `column IN (...)` for a list of any length: it travels as one JSON parameter. */
export function inList(sql: Sql, column: string, values: readonly string[]): Clause {
  const elements = sql.dialect === "sqlite" ? "json_each(?)" : "json_array_elements_text(?::json)";
  return clause(`${column} IN (SELECT value FROM ${elements})`, JSON.stringify(values));
}

/** Accounts inside the snapshot's units. */
export const inUnits = ({ sql, units }: Snapshot, alias: string): Clause =>
  units === null ? clause("TRUE") : inList(sql, `${alias}.unit`, units);

/** Dated rows that count on at least one day of the period. */
export const overlaps = (alias: string, { start, end }: Pick<Period, "start" | "end">): Clause =>
  clause(`${alias}."from" < ? AND (${alias}."to" IS NULL OR ${alias}."to" > ?)`, fromDay(end), fromDay(start));

/** Rows of `deal_splits` that share the credit out, not those that stand beside it. */
export const sharesCredit = (sql: Sql, alias: string): Clause => {
  const { text, params } = inList(sql, `${alias}.scheme`, SCHEMES_BESIDE_TOTAL);
  return clause(`NOT (${text})`, ...params);
};

/** Joins clauses with AND. */
export const all = (...clauses: readonly Clause[]): Clause =>
  clause(clauses.map(({ text }) => `(${text})`).join(" AND "), ...clauses.flatMap(({ params }) => [...params]));
