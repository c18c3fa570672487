import type { Sql } from "../../db/sql.ts";
import type { Column, KindDefinition } from "../kinds/kind.ts";
import { name } from "../stage/literal.ts";
import { isApart } from "../stage/row-key.ts";

/**
 * Facts that an import had superseded stand again, as copies that begin at the withdrawal's position and keep their own import
 * and line: what stood at earlier positions does not change. Of several earlier facts with one key it is the one from the
 * latest import that has not been withdrawn itself. Returns their number.
 */
export function reinstate(tx: Sql, { table, columns, key, apart }: KindDefinition, importId: number, position: number): Promise<number> {
  const keyColumns = columns.filter((column) => key.includes(column.name));
  const partition = [...keyColumns.map(({ field }) => `fact.${name(field)}`), ...(apart ? [isApart(apart, "fact")] : [])];
  const same = [...keyColumns.map(sameKey), ...(apart ? [`${isApart(apart, "fact")} = ${isApart(apart, "gone")}`] : [])];
  const fields = columns.map(({ field }) => name(field)).join(", ");
  return tx.execute(
    `WITH gone AS (SELECT * FROM ${table} WHERE import_id = ? AND superseded_position = ?),
     earlier AS (
       SELECT fact.*, ROW_NUMBER() OVER (PARTITION BY ${partition.join(", ")} ORDER BY source.position DESC, fact.id DESC) AS recency
       FROM gone JOIN ${table} fact ON ${same.join(" AND ")}
       JOIN imports source ON source.id = fact.import_id
       WHERE source.withdrawn_position IS NULL
     )
     INSERT INTO ${table} (${fields}, import_id, line, added_position) SELECT ${fields}, import_id, line, CAST(? AS INTEGER) FROM earlier WHERE recency = 1`,
    [importId, position, position],
  );
}

/** Codes are never empty texts, so that an empty key column may be compared as one: an index or a hash can then be used. */
function sameKey({ field, optional }: Column): string {
  const [left, right] = [`fact.${name(field)}`, `gone.${name(field)}`];
  return optional ? `COALESCE(${left}, '') = COALESCE(${right}, '')` : `${left} = ${right}`;
}
