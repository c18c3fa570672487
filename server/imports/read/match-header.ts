import { type Fault, FileRejected, fileFault } from "../fault.ts";
import { kinds } from "../kinds/index.ts";
import type { KindDefinition } from "../kinds/kind.ts";
import type { FileColumn, Profile, Source } from "../profile/profile.ts";
import { columnsOf } from "../profile/source-sql.ts";
import { nearestWord } from "./nearest-word.ts";

/** Which column of the file (counted from 0) a name or position means; throws where there is none. */
export type Locate = (column: FileColumn) => number;

/** The source of each contract column that the file has, in the contract's order; and how to find the file's columns. */
export type HeaderMatch = Readonly<{ sources: ReadonlyMap<string, Source>; locate: Locate }>;

/** Matches a file's columns with what a kind needs. Throws FileRejected with everything that does not fit. */
export function matchHeader(definition: KindDefinition, profile: Profile, columns: readonly string[], line: number): HeaderMatch {
  rejectOtherDelimiter(definition, profile, columns, line);
  const sources = sourcesOf(definition, profile, columns);
  const faults = [...doubled(columns, line), ...missing(definition, profile, columns, sources, line)];
  if (faults.length === columnsMissingOnly(faults)) rejectOtherKind(definition, columns, line);
  faults.push(...unknown(definition, profile, columns, sources, line));
  if (faults.length > 0) throw new FileRejected(faults);
  return { sources, locate: (column) => (typeof column === "number" ? column - 1 : columns.indexOf(column)) };
}

function sourcesOf(definition: KindDefinition, profile: Profile, columns: readonly string[]): Map<string, Source> {
  return new Map(
    definition.columns.flatMap(({ name }): [string, Source][] => {
      const given = profile.columns[name];
      if (given !== undefined) return [[name, given]];
      return columns.includes(name) ? [[name, name]] : [];
    }),
  );
}

function doubled(columns: readonly string[], line: number): Fault[] {
  return columns.flatMap((column, i) => {
    const first = columns.indexOf(column);
    return first === i ? [] : [fileFault("column_doubled", { position: i + 1, first: first + 1 }, { line, column, value: column })];
  });
}

function missing(
  definition: KindDefinition,
  profile: Profile,
  columns: readonly string[],
  sources: ReadonlyMap<string, Source>,
  line: number,
): Fault[] {
  const there = (column: FileColumn): boolean => (typeof column === "number" ? column <= columns.length : columns.includes(column));
  const required = definition.columns.filter(({ name, optional }) => !optional && !sources.has(name));
  const needed = [...[...sources.values()].flatMap(columnsOf), ...profile.where.map(({ column }) => column)];
  const absent = [...new Set(needed)].filter((column) => !there(column));
  return [
    ...required.map(({ name }) =>
      fileFault("column_missing", { kind: definition.kind, found: columns.join(", ") }, { line, column: name }),
    ),
    ...absent.map((column) =>
      fileFault("profile_source_missing", { source: String(column), found: columns.join(", ") }, { line, column: String(column) }),
    ),
  ];
}

function unknown(
  definition: KindDefinition,
  profile: Profile,
  columns: readonly string[],
  sources: ReadonlyMap<string, Source>,
  line: number,
): Fault[] {
  const { ignore } = profile;
  if (ignore === "*") return [];
  const used = new Set([...[...sources.values()].flatMap(columnsOf), ...profile.where.map(({ column }) => column)]);
  const free = definition.columns.map(({ name }) => name).filter((name) => !sources.has(name));
  return columns.flatMap((column, i) => {
    if (used.has(column) || used.has(i + 1) || ignore.includes(column)) return [];
    const params = { known: definition.columns.map(({ name }) => name).join(", "), nearest: nearestWord(column, free) ?? "" };
    return [fileFault("column_unknown", params, { line, column, value: column })];
  });
}

const columnsMissingOnly = (faults: readonly Fault[]): number => faults.filter(({ code }) => code === "column_missing").length;

/** A file of another kind gets one clear sentence instead of a list of columns. */
function rejectOtherKind(definition: KindDefinition, columns: readonly string[], line: number): void {
  const required = ({ columns: wanted }: KindDefinition): string[] => wanted.filter(({ optional }) => !optional).map(({ name }) => name);
  if (required(definition).every((name) => columns.includes(name))) return;
  const other = Object.values(kinds).find(
    (kind) =>
      required(kind).every((name) => columns.includes(name)) && columns.every((column) => kind.columns.some(({ name }) => name === column)),
  );
  if (other)
    throw new FileRejected([fileFault("other_kind", { kind: definition.kind, other: other.kind }, { line, value: columns.join(",") })]);
}

const DELIMITERS = [",", ";", "\t", "|"];

function rejectOtherDelimiter(definition: KindDefinition, profile: Profile, columns: readonly string[], line: number): void {
  const [only] = columns;
  if (columns.length !== 1 || only === undefined || definition.columns.length === 1) return;
  const found = DELIMITERS.find((delimiter) => delimiter !== profile.delimiter && only.includes(delimiter));
  if (found)
    throw new FileRejected([
      fileFault("delimiter", { expected: shownDelimiter(profile.delimiter), found: shownDelimiter(found) }, { line, value: only }),
    ]);
}

const shownDelimiter = (delimiter: string): string => (delimiter === "\t" ? "TAB" : delimiter);
