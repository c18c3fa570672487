import { MeritError } from "../../../lib/messages/merit-error.ts";
import type { Sql } from "../../db/sql.ts";
import { kinds } from "../kinds/index.ts";
import type { KindDefinition } from "../kinds/kind.ts";
import { name } from "../stage/literal.ts";

const NAMED = 3;

/** Throws `withdraw_referenced` where standing facts name a code that stands no more. */
export async function refuseIfReferenced(
  tx: Sql,
  { kind, table }: KindDefinition,
  { importId, position, file }: { importId: number; position: number; file: string },
): Promise<void> {
  for (const referring of Object.values(kinds)) {
    for (const column of referring.columns.filter(({ references }) => references === kind)) {
      const field = `r.${name(column.field)}`;
      const rows = await tx.query<{ code: string }>(
        `SELECT DISTINCT ${field} AS code FROM ${referring.table} r
         WHERE r.superseded_position IS NULL AND ${field} IN (SELECT code FROM ${table} WHERE import_id = ? AND superseded_position = ?)
           AND NOT EXISTS (SELECT 1 FROM ${table} l WHERE l.code = ${field} AND l.superseded_position IS NULL)
         ORDER BY 1 LIMIT ${NAMED + 1}`,
        [importId, position],
      );
      if (rows.length === 0) continue;
      const codes = rows
        .slice(0, NAMED)
        .map(({ code }) => code)
        .join(", ");
      throw new MeritError("withdraw_referenced", {
        import: importId,
        file,
        kind,
        by: referring.kind,
        column: column.name,
        codes,
        more: rows.length > NAMED ? "yes" : "no",
      });
    }
  }
}
