import type { Sql } from "../../db/sql.ts";
import { type Fault, FileRejected } from "../fault.ts";
import { kinds } from "../kinds/index.ts";
import type { KindDefinition } from "../kinds/kind.ts";
import type { Profile, Source } from "../profile/profile.ts";
import { columnsOf } from "../profile/source-sql.ts";
import { loadRecords } from "../read/load-records.ts";
import { type HeaderMatch, matchHeader } from "../read/match-header.ts";
import { isTorn, type Unfolded } from "../read/unfold.ts";
import { reportFaults } from "../report.ts";
import { name } from "../stage/literal.ts";
import { type Stage, withStage } from "../stage/stage.ts";
import { mapRows, typeRows } from "../stage/type-rows.ts";
import { loadReferences } from "../standing/load-references.ts";
import { nameNearest } from "../standing/name-nearest.ts";
import { readBeginning } from "./read-beginning.ts";

/**
 * A row of the file and what the profile makes of it: `values` by the contract's columns, as the contract writes them; null
 * where the profile leaves the row out, or it could not be taken apart (`raw` has one value then).
 */
export type SampleRow = Readonly<{ line: number; raw: readonly string[]; values: Readonly<Record<string, string | null>> | null }>;
/** `headFaults` are about the columns, `faults` about values in the rows shown. */
export type MappingSample = Readonly<{
  columns: readonly string[];
  mapped: readonly string[];
  rows: readonly SampleRow[];
  faults: readonly Fault[];
  headFaults: readonly Fault[];
}>;

/**
 * What a profile makes of the first rows of a file, however unfinished the profile is. Rules that look at more than one row
 * are left to the check of the whole file: here they would see rows without their companions.
 */
export async function sampleMapping(
  sql: Sql,
  { file, fileName }: { file: string; fileName: string },
  profile: Profile,
  rows: number,
): Promise<MappingSample> {
  const definition = kinds[profile.kind];
  const { columns, headerLine, records } = await readBeginning(file, fileName, profile, rows);
  const headFaults = headFaultsOf(definition, profile, columns, headerLine);
  const header = usable(definition, profile, columns);
  const mapped = [...header.sources.keys()];
  const raw = records.map((record) => ({ line: record.line, raw: isTorn(record) ? [record.text] : record.fields }));
  if (mapped.length === 0 || columns.length === 0) {
    return { columns, mapped, rows: raw.map((row) => ({ ...row, values: null })), faults: [], headFaults };
  }
  return withStage(new AbortController().signal, async (stage) => {
    await loadRecords(stage, once(records), columns.length, profile.delimiter);
    const read = await mapRows(
      stage,
      definition,
      { ...profile, where: profile.where.filter(({ column }) => isThere(columns, column)) },
      header,
    );
    const partly = await loadReferences(stage, sql, definition, true);
    await typeRows(stage, definition, read);
    await nameNearest(stage, sql, definition, partly);
    const values = await valuesOf(stage, mapped);
    const { faults } = await reportFaults(stage);
    // A column that comes from nowhere yet is one fault of the profile, not one of every row.
    const shown = faults.filter(({ column }) => column === null || mapped.includes(column));
    return { columns, mapped, rows: raw.map((row) => ({ ...row, values: values.get(row.line) ?? null })), faults: shown, headFaults };
  });
}

function headFaultsOf(definition: KindDefinition, profile: Profile, columns: readonly string[], line: number): readonly Fault[] {
  try {
    matchHeader(definition, profile, columns, line);
    return [];
  } catch (error) {
    if (error instanceof FileRejected) return error.faults;
    throw error;
  }
}

/** The sources that can be read now: those whose columns the file has. */
function usable(definition: KindDefinition, profile: Profile, columns: readonly string[]): HeaderMatch {
  const sources = new Map(
    definition.columns.flatMap((column): [string, Source][] => {
      const source = profile.columns[column.name] ?? (columns.includes(column.name) ? column.name : undefined);
      return source !== undefined && columnsOf(source).every((one) => isThere(columns, one)) ? [[column.name, source]] : [];
    }),
  );
  return { sources, locate: (column) => (typeof column === "number" ? column - 1 : columns.indexOf(column)) };
}

const isThere = (columns: readonly string[], column: string | number): boolean =>
  typeof column === "number" ? column <= columns.length : columns.includes(column);

async function valuesOf(stage: Stage, mapped: readonly string[]): Promise<Map<number, Record<string, string | null>>> {
  const list = mapped.flatMap((column) => [name(column), name(`shown_${column}`)]);
  const rows = await stage.rows<[number | bigint, ...(string | null)[]]>(`SELECT line, ${list.join(", ")} FROM mapped ORDER BY line`);
  return new Map(
    rows.map(([line, ...cells]) => [
      Number(line),
      Object.fromEntries(mapped.map((column, i) => [column, asRead(cells[2 * i] ?? null, cells[2 * i + 1] ?? null)])),
    ]),
  );
}

/** A value that is not written as the profile says is marked inside; people see it as it stands in the file. */
const asRead = (text: string | null, shown: string | null): string | null => (text === `?${shown}` ? shown : text);

async function* once(records: readonly Unfolded[]): AsyncGenerator<readonly Unfolded[]> {
  yield records;
}
