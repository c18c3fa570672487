import type { Scope } from "../../access/actor.ts";
import type { Sql } from "../../db/sql.ts";
import { all, clause, inList } from "../../runs/snapshot.ts";

/** The managers under whose names activities with these ids stand. */
export async function managersOfActivities(sql: Sql, ids: readonly string[]): Promise<string[]> {
  const where = all(clause("v.superseded_position IS NULL"), inList(sql, "v.item_id", ids));
  const rows = await sql.query<{ manager: string }>(`SELECT DISTINCT v.manager FROM activities v WHERE ${where.text}`, where.params);
  return rows.map(({ manager }) => manager);
}

/** Those of some managers that a scope sees: by any posting they have. */
export async function managersSeen(sql: Sql, scope: Scope, managers: readonly string[]): Promise<ReadonlySet<string>> {
  if (scope.kind === "manager") return new Set(managers.filter((manager) => manager === scope.manager));
  const where = all(
    clause("o.superseded_position IS NULL"),
    inList(sql, "o.code", managers),
    scope.kind === "units" ? inList(sql, "o.unit", scope.units) : clause("TRUE"),
  );
  const rows = await sql.query<{ code: string }>(`SELECT DISTINCT o.code FROM postings o WHERE ${where.text}`, where.params);
  return new Set(rows.map(({ code }) => code));
}
