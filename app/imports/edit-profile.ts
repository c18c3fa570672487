/** Reading and changing a mapping profile as its builder does: pure functions over its JSON (examples/profiles/README.md). */
import type { ProfileJson } from "./room-types.ts";

export type NumberFormat = Readonly<{ decimal?: string; group?: string; negative?: string }>;
type Described = Readonly<{ column: string | number; date?: string; number?: NumberFormat } & Record<string, unknown>>;
export type Source = string | number | Described | Readonly<{ constant: string }> | Readonly<{ template: string }>;
export type SourceKind = "none" | "column" | "constant" | "template";

const sources = (profile: ProfileJson): Readonly<Record<string, Source>> => (profile.columns ?? {}) as Record<string, Source>;

/** Where a column of the contract comes from. Without a rule it is the file's column of the same name. */
export const sourceOf = (profile: ProfileJson, column: string, fileColumns: readonly string[]): Source | undefined =>
  sources(profile)[column] ?? (fileColumns.includes(column) ? column : undefined);

export function kindOfSource(source: Source | undefined): SourceKind {
  if (source === undefined) return "none";
  if (typeof source !== "object" || "column" in source) return "column";
  return "constant" in source ? "constant" : "template";
}

/** The file's column that a source reads, by its name. */
export function columnOfSource(source: Source | undefined, fileColumns: readonly string[]): string {
  const column = typeof source === "object" ? ("column" in source ? source.column : undefined) : source;
  return typeof column === "number" ? (fileColumns[column - 1] ?? "") : (column ?? "");
}

/** The profile with another source for a column; undefined takes the rule away. */
export function withSource(profile: ProfileJson, column: string, source: Source | undefined): ProfileJson {
  const { [column]: _before, ...others } = sources(profile);
  return { ...profile, columns: source === undefined ? others : { ...others, [column]: source } };
}

/** The profile with something else said of how a column is written; what is empty is taken away. */
export function withFormat(
  profile: ProfileJson,
  column: string,
  source: Source,
  format: { date?: string | undefined; number?: NumberFormat | undefined },
): ProfileJson {
  if (typeof source === "object" && !("column" in source)) return profile;
  const described: Described = typeof source === "object" ? source : { column: source };
  const { date, number, ...rest } = { ...described, ...format };
  const next = { ...rest, ...(date && { date }), ...(number && Object.keys(number).length > 0 && { number }) };
  return withSource(profile, column, Object.keys(next).length === 1 ? described.column : next);
}

export const formatOf = (source: Source | undefined): Pick<Described, "date" | "number"> =>
  typeof source === "object" && "column" in source
    ? { ...(source.date !== undefined && { date: source.date }), ...(source.number && { number: source.number }) }
    : {};

/** The names of the file's columns that a profile reads. */
export function columnsNamed(profile: ProfileJson): string[] {
  const named = Object.values(sources(profile)).flatMap((source) => {
    if (typeof source === "string") return [source];
    if (typeof source === "number") return [];
    if ("template" in source && typeof source.template === "string")
      return [...source.template.matchAll(/\{([^{}]+)\}/g)].map((match) => match[1] ?? "");
    return "column" in source && typeof source.column === "string" ? [source.column] : [];
  });
  return [...new Set(named)];
}
