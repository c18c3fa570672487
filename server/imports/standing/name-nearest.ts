import type { Sql } from "../../db/sql.ts";
import { kinds } from "../kinds/index.ts";
import type { KindDefinition, KindName } from "../kinds/kind.ts";
import { jsonObject, literal } from "../stage/literal.ts";
import type { Stage } from "../stage/stage.ts";
import { referenceTable } from "./load-references.ts";

const MOST_VALUES = 200;
const MOST_COMPARISONS = 4_000_000;
const LOOKED_UP = 20;
const NEIGHBOURS = 25;

/**
 * Adds the nearest known code to the faults of unknown references, for as many different values as a bounded effort allows.
 * Near means few changes; of those equally near, the one that begins alike. `partly` are kinds of which the stage holds only
 * the codes that the file names: for these the neighbours in the alphabet are looked up.
 */
export async function nameNearest(stage: Stage, sql: Sql, definition: KindDefinition, partly: ReadonlySet<KindName>): Promise<void> {
  const unknown =
    "(SELECT params, params->>'kind' AS kind, params->>'code' AS code, min(line) AS line FROM faults WHERE code = 'reference_unknown' GROUP BY params)";
  const found = await stage.rows<[KindName]>(`SELECT DISTINCT kind FROM ${unknown}`);
  for (const [kind] of found) {
    const candidates =
      kind === definition.kind
        ? "(SELECT code FROM typed WHERE code IS NOT NULL UNION SELECT code FROM standing)"
        : await known(stage, sql, kind, partly, unknown);
    const values = Math.min(
      MOST_VALUES,
      Math.floor(MOST_COMPARISONS / Math.max(1, await stage.count(`SELECT count(*) FROM ${candidates}`))),
    );
    await stage.run(
      `UPDATE faults SET params = ${jsonObject({ kind: literal(kind), code: "n.code", nearest: "n.nearest" })} FROM (
         SELECT params, code, arg_min(candidate, (changes, -likeness, candidate)) AS nearest FROM (
           SELECT u.params, u.code, c.code AS candidate, levenshtein(lower(u.code), lower(c.code)) AS changes, jaro_winkler_similarity(lower(u.code), lower(c.code)) AS likeness
           FROM (FROM ${unknown} WHERE kind = ${literal(kind)} ORDER BY line LIMIT ${values}) u, ${candidates} c WHERE c.code <> u.code
         ) WHERE changes <= ${CHANGES_ALLOWED} GROUP BY params, code
       ) n WHERE faults.code = 'reference_unknown' AND faults.params = n.params`,
    );
  }
}

/** As read/nearest-word.ts allows them. */
const CHANGES_ALLOWED = "CASE WHEN length(code) <= 3 THEN 1 ELSE greatest(2, length(code) // 3) END";

async function known(stage: Stage, sql: Sql, kind: KindName, partly: ReadonlySet<KindName>, unknown: string): Promise<string> {
  const table = referenceTable(kind);
  if (!partly.has(kind)) return table;
  const codes: string[] = [];
  for (const [code] of await stage.rows<[string]>(
    `SELECT code FROM ${unknown} WHERE kind = ${literal(kind)} ORDER BY line LIMIT ${LOOKED_UP}`,
  )) {
    codes.push(...(await neighbours(sql, kind, code)));
  }
  return `(SELECT code FROM ${table} UNION SELECT unnest([${codes.map(literal).join(", ")}]::VARCHAR[]))`;
}

async function neighbours(sql: Sql, kind: KindName, code: string): Promise<string[]> {
  const side = (comparison: string, direction: string) =>
    sql.query<{ code: string }>(
      `SELECT DISTINCT code FROM ${kinds[kind].table} WHERE superseded_position IS NULL AND code ${comparison} ? ORDER BY code ${direction} LIMIT ${NEIGHBOURS}`,
      [code],
    );
  return [...(await side(">", "ASC")), ...(await side("<", "DESC"))].map((row) => row.code);
}
