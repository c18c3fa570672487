import { literal } from "../stage/literal.ts";
import type { Condition, FileColumn, NumberFormat, Profile, Source } from "./profile.ts";

/** Finds the SQL of a file's column by its name or position. */
export type ColumnFinder = (column: FileColumn) => string;

/**
 * Where a column of the contract comes from, in SQL: `text` as the contract writes it, `shown` as it stands in the file, and how
 * the profile says that it is written.
 */
export type SourceSql = Readonly<{ text: string; shown: string; written: string | null }>;

/** Marks a value that is not written as the profile says, so that it cannot pass for one that the contract allows. */
const NOT_AS_WRITTEN = "?";

export function sourceSql(source: Source, find: ColumnFinder, profile: Profile): SourceSql {
  if (typeof source !== "object") return unchanged(find(source));
  if ("constant" in source) return unchanged(literal(source.constant));
  if ("template" in source) return unchanged(templateSql(source.template, find));
  const shown = find(source.column);
  let text = shown;
  if (source.map) text = mapSql(text, source.map);
  if (source.date) text = dateSql(text, source.date, profile.centuryFrom);
  if (source.number) text = numberSql(text, source.number);
  if (source.negateWhen) text = `CASE WHEN ${conditionSql(source.negateWhen, find)} THEN ${negated(text)} ELSE ${text} END`;
  return { text, shown, written: source.date ?? (source.number ? sample(source.number) : null) };
}

/** The file's columns that a source reads. */
export function columnsOf(source: Source): FileColumn[] {
  if (typeof source !== "object") return [source];
  if ("constant" in source) return [];
  if ("template" in source) return placeholdersOf(source.template);
  return [source.column, ...(source.negateWhen ? [source.negateWhen.column] : [])];
}

export function conditionSql(condition: Condition, find: ColumnFinder): string {
  const column = find(condition.column);
  if ("empty" in condition) return `${column} IS ${condition.empty ? "" : "NOT "}NULL`;
  if ("in" in condition) return `coalesce(${column}, '') IN (${condition.in.map(literal).join(", ")})`;
  return `coalesce(${column}, '') NOT IN (${condition.notIn.map(literal).join(", ")})`;
}

const unchanged = (text: string): SourceSql => ({ text, shown: text, written: null });

const placeholdersOf = (template: string): string[] => [...template.matchAll(/\{([^{}]+)\}/g)].map((match) => match[1] as string);

/** Empty where a column that it names is empty: half a code would be a wrong one. */
function templateSql(template: string, find: ColumnFinder): string {
  const parts = template.split(/(\{[^{}]+\})/).filter((part) => part !== "");
  return `(${parts.map((part) => (part.startsWith("{") ? find(part.slice(1, -1)) : literal(part))).join(" || ")})`;
}

const mapSql = (text: string, map: Readonly<Record<string, string>>): string =>
  `CASE ${text} ${Object.entries(map)
    .map(([from, to]) => `WHEN ${literal(from)} THEN ${literal(to)}`)
    .join(" ")} ELSE ${text} END`;

const escaped = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, "\\$&");

function dateSql(text: string, format: string, centuryFrom: number): string {
  const parts = format.match(/YYYY|YY|MM|DD|[^YMD]+/g) ?? [];
  const named = parts.filter((part) => /^[YMD]/.test(part));
  const group = (part: string): string => `\\${named.indexOf(part) + 1}`;
  const pattern = parts.map((part) => (/^[YMD]/.test(part) ? `([0-9]{${part.length}})` : escaped(part))).join("");
  const short = named.includes("YY");
  const iso = `regexp_replace(${text}, ${literal(`^${pattern}$`)}, ${literal(`${group(short ? "YY" : "YYYY")}-${group("MM")}-${group("DD")}`)})`;
  const full = short ? `CASE WHEN ${iso} >= '${String(centuryFrom).padStart(2, "0")}' THEN '19' ELSE '20' END || ${iso}` : iso;
  return asWritten(text, pattern, full);
}

function numberSql(text: string, { decimal, group, negative }: NumberFormat): string {
  const blanks = group === " " ? "[ \u00a0\u202f]" : group && escaped(group);
  const whole = blanks ? `([0-9]{1,3}(${blanks}[0-9]{3})+|[0-9]+)` : "[0-9]+";
  const unsigned = `${whole}(${escaped(decimal)}[0-9]+)?`;
  const pattern = { leading: `[+-]?${unsigned}`, trailing: `${unsigned}[+-]?`, parentheses: `${unsigned}|\\(${unsigned}\\)` }[negative];
  const digits = blanks ? `regexp_replace(${text}, ${literal(blanks)}, '', 'g')` : text;
  const point = decimal === "." ? digits : `replace(${digits}, ${literal(decimal)}, '.')`;
  const signed = {
    leading: point,
    trailing: `regexp_replace(${point}, '^(.*)([+-])$', '\\2\\1')`,
    parentheses: `regexp_replace(${point}, '^[(](.*)[)]$', '-\\1')`,
  }[negative];
  return asWritten(text, pattern, signed);
}

const asWritten = (text: string, pattern: string, converted: string): string =>
  `CASE WHEN regexp_full_match(${text}, ${literal(pattern)}) THEN ${converted} ELSE '${NOT_AS_WRITTEN}' || ${text} END`;

const negated = (text: string): string => `CASE WHEN ${text} LIKE '-%' THEN substr(${text}, 2) ELSE '-' || ltrim(${text}, '+') END`;

function sample({ decimal, group = "", negative }: NumberFormat): string {
  const number = `1${group}234${decimal}56`;
  return negative === "leading" ? number : `${number} / ${negative === "trailing" ? `${number}-` : `(${number})`}`;
}
