import type { Sql } from "../../db/sql.ts";
import { kinds } from "../kinds/index.ts";
import type { Column, KindDefinition, KindName } from "../kinds/kind.ts";
import { name } from "../stage/literal.ts";
import { sameKey } from "../stage/row-key.ts";
import type { Stage, StagedRow } from "../stage/stage.ts";
import { textIn } from "./values-in.ts";

const PAGE = 20_000;
const LOOKED_UP_AT_ONCE = 5_000;
const FEW = 50_000;
const FEW_FOR_SMALL = 1_000;

type StandingRow = Record<string, string | number | bigint | null> & {
  id: number | bigint;
  import_id: number | bigint;
  line: number | bigint;
};

/**
 * Brings the standing facts that a kind's rules and its comparison need into the stage: `standing`, `live_...` for companions,
 * and the view `world`, which is how things will be after the import.
 */
export async function loadStanding(stage: Stage, sql: Sql, definition: KindDefinition, fileIsSmall = false): Promise<void> {
  const readAll = await isSmall(sql, definition, fileIsSmall ? FEW_FOR_SMALL : FEW);
  await load(stage, "standing", definition, readAll ? live(sql, definition) : related(stage, sql, definition));
  for (const kind of definition.companions) await load(stage, companionTable(kind), kinds[kind], live(sql, kinds[kind]));
  await createWorld(stage, definition);
}

const companionTable = (kind: KindName): string => `live_${kind}`;

/** How a column's stored form is typed in the stage. */
export const storedType = ({ type }: Column): string => (type.is === "amount" ? "BIGINT" : type.is === "integer" ? "INTEGER" : "VARCHAR");

async function load(stage: Stage, view: string, { columns }: KindDefinition, pages: AsyncIterable<StandingRow[]>): Promise<void> {
  const table = `${view}_texts`;
  await stage.run(
    `CREATE OR REPLACE TABLE ${table} (fact_id BIGINT, import_id VARCHAR, at_line VARCHAR, ${columns.map((column) => `${name(column.name)} VARCHAR`).join(", ")})`,
  );
  const rows = async function* (): AsyncGenerator<StagedRow[]> {
    for await (const page of pages) {
      yield page.map(
        (row): StagedRow => [Number(row.id), String(row.import_id), String(row.line), ...columns.map(({ field }) => textOf(row[field]))],
      );
    }
  };
  await stage.append(table, columns.length + 2, rows());
  const typed = columns.map((column) => `${name(column.name)}::${storedType(column)} AS ${name(column.name)}`).join(", ");
  // The same fact may have been looked up by more than one of its columns.
  await stage.run(
    `CREATE OR REPLACE VIEW ${view} AS SELECT DISTINCT fact_id, import_id::BIGINT AS import_id, at_line::BIGINT AS at_line, ${typed} FROM ${table}`,
  );
}

const textOf = (value: string | number | bigint | null | undefined): string | null =>
  value === null || value === undefined ? null : String(value);

async function isSmall(sql: Sql, { table, related }: KindDefinition, few: number): Promise<boolean> {
  if (related === "all") return true;
  const [row] = await sql.query<{ size: number | bigint | null }>(`SELECT MAX(id) AS size FROM ${table}`);
  return Number(row?.size ?? 0) <= few;
}

const selected = ({ columns, table }: KindDefinition): string =>
  `SELECT id, import_id, line, ${columns.map(({ field }) => name(field)).join(", ")} FROM ${table} WHERE superseded_position IS NULL`;

async function* live(sql: Sql, definition: KindDefinition): AsyncGenerator<StandingRow[]> {
  let last: number | bigint = 0;
  for (;;) {
    const page: StandingRow[] = await sql.query<StandingRow>(`${selected(definition)} AND id > ? ORDER BY id LIMIT ${PAGE}`, [last]);
    if (page.length === 0) return;
    yield page;
    last = page.at(-1)?.id ?? last;
  }
}

async function* related(stage: Stage, sql: Sql, definition: KindDefinition): AsyncGenerator<StandingRow[]> {
  for (const column of definition.related) {
    const { field } = definition.columns.find((one) => one.name === column) as Column;
    for await (const values of inParts(stage, `SELECT DISTINCT ${name(column)} FROM good WHERE ${name(column)} IS NOT NULL`)) {
      yield sql.query<StandingRow>(`${selected(definition)} AND ${textIn(sql, name(field))}`, [JSON.stringify(values)]);
    }
  }
}

/** The only column of a query, some values at a time: a file may name more than fit in memory. */
async function* inParts(stage: Stage, query: string): AsyncGenerator<string[]> {
  let part: string[] = [];
  // Beside lane 0, on which the rows that are found are appended meanwhile.
  for await (const chunk of stage.stream(query, 1)) {
    part.push(...(chunk.getColumnValues(0) as string[]));
    if (part.length < LOOKED_UP_AT_ONCE) continue;
    yield part;
    part = [];
  }
  if (part.length > 0) yield part;
}

async function createWorld(stage: Stage, definition: KindDefinition): Promise<void> {
  const list = (alias: string): string => definition.columns.map((column) => `${alias}.${name(column.name)}`).join(", ");
  await stage.run(
    `CREATE OR REPLACE VIEW world AS
     SELECT g.line::BIGINT AS line, NULL::BIGINT AS import_id, NULL::BIGINT AS at_line, ${list("g")} FROM good g
     UNION ALL
     SELECT NULL, s.import_id, s.at_line, ${list("s")} FROM standing s WHERE NOT EXISTS (SELECT 1 FROM good g WHERE ${sameKey(definition, "g", "s")})`,
  );
}
