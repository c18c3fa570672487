import type { Sql } from "../../db/sql.ts";
import { kinds } from "../kinds/index.ts";
import { type KindDefinition, type KindName, referencedKinds } from "../kinds/kind.ts";
import { decimalsSql } from "../stage/currency-sql.ts";
import { name } from "../stage/literal.ts";
import type { Stage, StagedRow } from "../stage/stage.ts";
import { textIn } from "./values-in.ts";

const PAGE = 50_000;
const LOOKED_UP_AT_ONCE = 5_000;
/** Below this all codes are read; above, only those that the file names, if these are few in comparison. */
const FEW = 200_000;
const FEW_FOR_SMALL = 2_000;
const MUCH = 20;

/** The table in the stage with the codes of a kind: ordinal (in the order of the codes), code, and currency and decimals. */
export const referenceTable = (kind: KindName): string => `ref_${kind}`;

/**
 * Brings the codes that a file's columns may name into the stage. Codes of the file's own kind are checked later, with its rows.
 * Returns the kinds of which only the codes that the file names were brought.
 */
export async function loadReferences(stage: Stage, sql: Sql, definition: KindDefinition, isSmall = false): Promise<ReadonlySet<KindName>> {
  const partly = new Set<KindName>();
  for (const kind of referencedKinds(definition)) {
    if (kind === definition.kind) continue;
    const table = referenceTable(kind);
    await stage.run(`CREATE OR REPLACE TABLE ${table} (ordinal BIGINT, code VARCHAR, currency VARCHAR)`);
    if (await namesFew(stage, sql, definition, kind, isSmall ? FEW_FOR_SMALL : FEW)) partly.add(kind);
    const rows = partly.has(kind) ? named(stage, sql, definition, kind) : all(sql, kind);
    await stage.append(table, 2, numbered(rows));
    await stage.run(
      `CREATE OR REPLACE TABLE ${table} AS SELECT ordinal::INTEGER AS ordinal, code, currency, (${decimalsSql("currency")})::TINYINT AS decimals FROM ${table}`,
    );
  }
  return partly;
}

type CodeRow = { code: string; currency: string | null };

const fieldsOf = (kind: KindName): string => (kind === "accounts" ? "code, currency" : "code, NULL AS currency");

async function* all(sql: Sql, kind: KindName): AsyncGenerator<CodeRow[]> {
  let last = "";
  for (;;) {
    const page = await sql.query<CodeRow>(
      `SELECT DISTINCT ${fieldsOf(kind)} FROM ${kinds[kind].table} WHERE superseded_position IS NULL AND code > ? ORDER BY code LIMIT ${PAGE}`,
      [last],
    );
    if (page.length === 0) return;
    yield page;
    last = page.at(-1)?.code ?? "";
  }
}

const namedSql = (definition: KindDefinition, kind: KindName): string =>
  definition.columns
    .filter(({ references }) => references === kind)
    .map((column) => `SELECT ${name(column.name)} AS code FROM mapped WHERE ${name(column.name)} IS NOT NULL`)
    .join(" UNION ");

async function namesFew(stage: Stage, sql: Sql, definition: KindDefinition, kind: KindName, few: number): Promise<boolean> {
  const [row] = await sql.query<{ size: number | bigint | null }>(`SELECT MAX(id) AS size FROM ${kinds[kind].table}`);
  const size = Number(row?.size ?? 0);
  return size > few && size > MUCH * (await stage.count(`SELECT count(DISTINCT code) FROM (${namedSql(definition, kind)})`));
}

async function* named(stage: Stage, sql: Sql, definition: KindDefinition, kind: KindName): AsyncGenerator<CodeRow[]> {
  const codes = (await stage.rows<[string]>(`SELECT DISTINCT code FROM (${namedSql(definition, kind)}) ORDER BY code`)).map(
    ([code]) => code,
  );
  for (let start = 0; start < codes.length; start += LOOKED_UP_AT_ONCE) {
    const part = JSON.stringify(codes.slice(start, start + LOOKED_UP_AT_ONCE));
    yield sql.query<CodeRow>(
      `SELECT DISTINCT ${fieldsOf(kind)} FROM ${kinds[kind].table} WHERE superseded_position IS NULL AND ${textIn(sql, "code")} ORDER BY code`,
      [part],
    );
  }
}

async function* numbered(pages: AsyncIterable<CodeRow[]>): AsyncGenerator<StagedRow[]> {
  let ordinal = 0;
  for await (const page of pages) yield page.map(({ code, currency }): StagedRow => [ordinal++, code, currency]);
}
