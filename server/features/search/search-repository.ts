import type { Scope } from "../../access/actor.ts";
import { currentPosition } from "../../db/ledger.ts";
import type { Sql } from "../../db/sql.ts";
import { all, type Clause, clause, inList, live } from "../../runs/snapshot.ts";
import { visibleDeals } from "../deals/index.ts";

export type Found = Readonly<{ code: string; name: string }>;

const TABLES = { managers: "postings", clients: "clients", products: "products", units: "units", deals: "deals" } as const;
export type SearchKind = keyof typeof TABLES;
export const SEARCH_KINDS = Object.keys(TABLES) as SearchKind[];

/**
 * What has `text` in its name or at the beginning of its code, as it stands now and as far as a scope may see: the code itself
 * first, then names that begin with it.
 */
export async function findByText(sql: Sql, scope: Scope, kind: SearchKind, text: string, limit: number): Promise<Found[]> {
  const position = await currentPosition(sql);
  const names = spellings(text);
  const named = names.map(() => "f.name LIKE ? ESCAPE '\\'").join(" OR ");
  const where = all(
    live({ sql, position, units: null }, "f"),
    clause(`${named} OR lower(f.code) LIKE ? ESCAPE '\\'`, ...names.map((name) => `%${name}%`), `${escaped(text.toLowerCase())}%`),
    visible(sql, scope, kind, position),
  );
  const begins = names.map(() => "MAX(f.name) LIKE ? ESCAPE '\\'").join(" OR ");
  return sql.query<Found>(
    `SELECT f.code, MAX(f.name) AS name FROM ${TABLES[kind]} f WHERE ${where.text} GROUP BY f.code
     ORDER BY CASE WHEN lower(f.code) = ? THEN 0 WHEN ${begins} THEN 1 ELSE 2 END, MAX(f.name), f.code LIMIT ${limit}`,
    [...where.params, text.toLowerCase(), ...names.map((name) => `${name}%`)],
  );
}

const escaped = (text: string): string => text.replaceAll(/[\\%_]/g, "\\$&");

/** SQLite folds the case of ASCII letters alone, PostgreSQL of none: names are looked for as people spell them. */
const spellings = (text: string): string[] => {
  const lower = text.toLowerCase();
  const capital = lower.replaceAll(/(^|\s|-)(\p{L})/gu, (whole) => whole.toUpperCase());
  return [...new Set([text, lower, capital, text.toUpperCase()])].map(escaped);
};

function visible(sql: Sql, scope: Scope, kind: SearchKind, position: number): Clause {
  if (scope.kind === "all" || kind === "products") return clause("TRUE");
  if (kind === "units") return scope.kind === "units" ? inList(sql, "f.code", scope.units) : clause("FALSE");
  if (kind === "managers") return scope.kind === "units" ? inList(sql, "f.unit", scope.units) : clause("f.code = ?", scope.manager);
  const own = { sql, position, units: null };
  if (kind === "deals") return visibleDeals(own, scope, "f.code");
  const held = scope.kind === "units" ? inList(sql, "a.unit", scope.units) : clause("s.manager = ?", scope.manager);
  const accounts = all(live(own, "a"), held);
  if (scope.kind === "units") return clause(`f.code IN (SELECT a.client FROM accounts a WHERE ${accounts.text})`, ...accounts.params);
  const assigned = all(live(own, "s"), held);
  return clause(
    `f.code IN (SELECT s.client FROM assignments s WHERE s.client IS NOT NULL AND ${assigned.text})
     OR f.code IN (SELECT a.client FROM accounts a JOIN assignments s ON s.account = a.code WHERE a.superseded_position IS NULL AND ${assigned.text})`,
    ...assigned.params,
    ...assigned.params,
  );
}
