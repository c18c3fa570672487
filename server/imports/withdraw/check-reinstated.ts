import { MeritError } from "../../../lib/messages/merit-error.ts";
import type { Sql } from "../../db/sql.ts";
import { insertFaults } from "../checks/check.ts";
import type { KindDefinition } from "../kinds/kind.ts";
import { reportFaults } from "../report.ts";
import { name } from "../stage/literal.ts";
import { type Stage, type StagedRow, withStage } from "../stage/stage.ts";
import { loadReferences, referenceTable } from "../standing/load-references.ts";
import { loadStanding, storedType } from "../standing/load-standing.ts";
import { checkRows, selectGood } from "../validate.ts";

type Reinstated = Record<string, string | number | bigint | null> & { id: number | bigint };
type About = Readonly<{ importId: number; position: number; file: string; signal: AbortSignal }>;

/**
 * Facts that stand again must fit what has entered since (references, shares, overlaps): they go through the rules of their
 * kind as if they came in a file. Throws `withdraw_conflict` with the first that does not fit.
 */
export async function checkReinstated(tx: Sql, definition: KindDefinition, { importId, position, file, signal }: About): Promise<void> {
  const { columns, table } = definition;
  const rows = await tx.query<Reinstated>(
    `SELECT id, ${columns.map(({ field }) => name(field)).join(", ")} FROM ${table} WHERE added_position = ?`,
    [position],
  );
  const faults = await withStage(signal, async (stage) => {
    await stageRows(stage, definition, rows);
    await selectGood(stage);
    await loadReferences(stage, tx, definition);
    await checkReferences(stage, definition);
    await selectGood(stage);
    await loadStanding(stage, tx, definition);
    await checkRows(stage, definition, false);
    return (await reportFaults(stage)).faults;
  });
  const [first] = faults;
  if (first)
    throw new MeritError("withdraw_conflict", {
      import: importId,
      file,
      count: faults.length,
      column: first.column ?? "",
      value: first.value ?? "",
      reason: first.code,
    });
}

/** The facts under their ids in place of lines, which several imports may share. */
async function stageRows(stage: Stage, { columns }: KindDefinition, rows: readonly Reinstated[]): Promise<void> {
  await stage.run(`CREATE TABLE texts (line BIGINT, ${columns.map((column) => `${name(column.name)} VARCHAR`).join(", ")})`);
  const textOf = (value: string | number | bigint | null | undefined): string | null =>
    value === null || value === undefined ? null : String(value);
  await stage.append("texts", columns.length, [
    rows.map((row): StagedRow => [Number(row.id), ...columns.map(({ field }) => textOf(row[field]))]),
  ]);
  await stage.run("CREATE VIEW mapped AS SELECT * FROM texts");
  await stage.run(
    `CREATE TABLE typed AS SELECT line, ${columns.map((column) => `${name(column.name)}::${storedType(column)} AS ${name(column.name)}`).join(", ")}, false AS bad FROM texts`,
  );
}

async function checkReferences(stage: Stage, { columns, kind }: KindDefinition): Promise<void> {
  for (const column of columns) {
    if (column.references === null || column.references === kind) continue;
    const value = name(column.name);
    const params = { kind: `'${column.references}'`, code: value, nearest: "''" };
    await stage.run(
      `${insertFaults({ line: "line", column: column.name, value, code: "reference_unknown", params })}
       FROM good WHERE ${value} IS NOT NULL AND ${value} NOT IN (SELECT code FROM ${referenceTable(column.references)})`,
    );
  }
}
