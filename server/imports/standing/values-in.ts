import type { Sql } from "../../db/sql.ts";

/** SQL that a column has one of the values of a JSON array, which is one parameter however many there are. */
export const textIn = (sql: Sql, column: string): string =>
  sql.dialect === "postgres" ? `${column} IN (SELECT json_array_elements_text(?::json))` : `${column} IN (SELECT value FROM json_each(?))`;

/** The same for whole numbers. */
export const numberIn = (sql: Sql, column: string): string =>
  sql.dialect === "postgres"
    ? `${column} IN (SELECT json_array_elements_text(?::json)::integer)`
    : `${column} IN (SELECT value FROM json_each(?))`;
