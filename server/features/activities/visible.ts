import type { Scope } from "../../access/actor.ts";
import type { Sql } from "../../db/sql.ts";
import { all, type Clause, clause, inList } from "../../runs/snapshot.ts";

/** Which activities are meant: days as YYYY-MM-DD, `to` is the first day that no longer counts. */
export type ActivityFilter = Readonly<{
  from: string;
  to: string;
  manager?: string | undefined;
  kind?: string | undefined;
  client?: string | undefined;
}>;

/** The managers whose activities a scope sees: oneself, or those posted in the units at any time, as elsewhere. */
export function visibleManagers(sql: Sql, scope: Scope, column: string): Clause {
  if (scope.kind === "all") return clause("TRUE");
  if (scope.kind === "manager") return clause(`${column} = ?`, scope.manager);
  const posted = inList(sql, "seen.unit", scope.units);
  return clause(
    `${column} IN (SELECT seen.code FROM postings seen WHERE seen.superseded_position IS NULL AND ${posted.text})`,
    ...posted.params,
  );
}

const equal = (column: string, value: string | undefined): Clause =>
  value === undefined ? clause("TRUE") : clause(`${column} = ?`, value);

/** The standing activities (alias v) of a filter that a scope sees. */
export const matching = (sql: Sql, scope: Scope, { from, to, manager, kind, client }: ActivityFilter): Clause =>
  all(
    clause("v.superseded_position IS NULL AND v.at >= ? AND v.at < ?", from, to),
    visibleManagers(sql, scope, "v.manager"),
    equal("v.manager", manager),
    equal("v.kind", kind),
    equal("v.client", client),
  );
