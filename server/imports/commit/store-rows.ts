import type { Sql, Value } from "../../db/sql.ts";
import type { KindDefinition } from "../kinds/kind.ts";
import { name, sameIn } from "../stage/literal.ts";
import { sameKey } from "../stage/row-key.ts";
import type { Stage } from "../stage/stage.ts";
import { numberIn } from "../standing/values-in.ts";

const IDS_AT_ONCE = 10_000;

export type Counts = Readonly<{ added: number; unchanged: number }>;
export type StoredAs = Readonly<{ importId: number; position: number }>;

/** Creates `changes`: for each good row the standing fact of the same key, and whether it says the same already. */
export async function compareRows(stage: Stage, definition: KindDefinition): Promise<Counts> {
  const same = sameIn(
    definition.columns.map((column) => column.name),
    "g",
    "s",
  );
  await stage.run(
    `CREATE OR REPLACE TABLE changes AS SELECT g.line, s.fact_id AS standing_id, s.fact_id IS NOT NULL AND ${same} AS unchanged
     FROM good g LEFT JOIN standing s ON ${sameKey(definition, "g", "s")}`,
  );
  const unchanged = await stage.count("SELECT count(*) FROM changes WHERE unchanged");
  return { added: (await stage.count("SELECT count(*) FROM changes")) - unchanged, unchanged };
}

/** Supersedes the standing facts that the file changes and adds the new ones. */
export async function storeRows(
  tx: Sql,
  stage: Stage,
  definition: KindDefinition,
  stored: StoredAs,
  onRows: (rows: number) => void,
): Promise<void> {
  await supersede(tx, stage, definition, stored.position);
  const fields = definition.columns.map(({ field }) => field);
  await tx.insert(definition.table, [...fields, "import_id", "line", "added_position"], newRows(stage, definition, stored, onRows));
}

async function supersede(tx: Sql, stage: Stage, { table }: KindDefinition, position: number): Promise<void> {
  const change = async (ids: readonly number[]): Promise<void> => {
    await tx.execute(`UPDATE ${table} SET superseded_position = ? WHERE ${numberIn(tx, "id")}`, [position, JSON.stringify(ids)]);
  };
  let ids: number[] = [];
  for await (const chunk of stage.stream("SELECT standing_id FROM changes WHERE NOT unchanged AND standing_id IS NOT NULL")) {
    ids.push(...chunk.getColumnValues(0).map(Number));
    if (ids.length < IDS_AT_ONCE) continue;
    await change(ids);
    ids = [];
  }
  if (ids.length > 0) await change(ids);
}

async function* newRows(
  stage: Stage,
  { columns }: KindDefinition,
  { importId, position }: StoredAs,
  onRows: (rows: number) => void,
): AsyncGenerator<Value[][]> {
  const list = columns.map((column) => `g.${name(column.name)}`).join(", ");
  for await (const chunk of stage.stream(
    `SELECT ${list}, g.line FROM good g JOIN changes c ON c.line = g.line WHERE NOT c.unchanged ORDER BY g.line`,
  )) {
    const cells = chunk.getColumns() as Value[][];
    const lines = cells.at(-1) as Value[];
    yield lines.map((line, row) => [...cells.slice(0, -1).map((column) => column[row] as Value), importId, line, position]);
    onRows(lines.length);
  }
}
