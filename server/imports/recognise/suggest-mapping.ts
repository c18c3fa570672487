import type { Column, KindDefinition } from "../kinds/kind.ts";
import type { ProfileInput } from "../profile/profile.ts";
import { nearestWord } from "../read/nearest-word.ts";

/** The first rows of a file: its column names and some values of each, in the order of the columns. */
export type Beginning = Readonly<{ columns: readonly string[]; rows: readonly (readonly string[])[] }>;

type Sources = Record<string, NonNullable<ProfileInput["columns"]>[string]>;

/**
 * Where each column of a kind may come from: the column of the same name, else the nearest name, else the only column that
 * looks like it (a day, an instant, an amount). How dates and numbers are written is read off the values.
 */
export function suggestMapping({ columns }: KindDefinition, beginning: Beginning): Sources {
  const chosen = new Map<string, number>();
  const free = () => beginning.columns.map((_, i) => i).filter((i) => ![...chosen.values()].includes(i));
  const take = (find: (column: Column, free: readonly number[]) => number | undefined): void => {
    for (const column of columns.filter(({ name }) => !chosen.has(name))) {
      const found = find(column, free());
      if (found !== undefined) chosen.set(column.name, found);
    }
  };
  const named = (i: number): string => plain(beginning.columns[i] ?? "");
  take(({ name }, open) => open.find((i) => named(i) === plain(name)));
  take(({ name, references }, open) =>
    open.find((i) => parts(beginning.columns[i] ?? "").some((part) => part === name || singular(part) === name || part === references)),
  );
  take(({ name }, open) => {
    const nearest = nearestWord(plain(name), open.map(named));
    return nearest === null ? undefined : open.find((i) => named(i) === nearest);
  });
  take((column, open) => {
    const alike = open.filter((i) => looksLike(column, valuesOf(beginning, i)));
    const rivals = columns.filter(({ name, type }) => !chosen.has(name) && type.is === column.type.is);
    return !column.optional && alike.length === 1 && rivals.length === 1 ? alike[0] : undefined;
  });
  return Object.fromEntries(
    columns.flatMap((column) => {
      const at = chosen.get(column.name);
      return at === undefined ? [] : [[column.name, written(column, beginning.columns[at] ?? "", valuesOf(beginning, at))]];
    }),
  );
}

const plain = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
/** "account_id", "accountId" and "Account No." are all about an account. */
const parts = (name: string): string[] =>
  name
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u);
const singular = (word: string): string => word.replace(/s$/, "");

const valuesOf = ({ rows }: Beginning, at: number): string[] => rows.map((row) => (row[at] ?? "").trim()).filter((value) => value !== "");

function looksLike({ type }: Column, values: readonly string[]): boolean {
  if (values.length === 0) return false;
  if (type.is === "date") return values.every((value) => value === ISO.exec(value)?.[0]) || guessDateFormat(values) !== null;
  if (type.is === "amount") return values.every((value) => AMOUNT.test(value)) && values.some((value) => /[.,]\d{1,3}$/.test(value));
  if (type.is === "currency") return values.every((value) => /^[A-Z]{3}$/.test(value));
  return false;
}

const ISO = /^\d{4}-\d{2}-\d{2}$/;
const AMOUNT = /^[+-]?[\d\s\u00a0.,']+[+-]?$|^\([\d\s.,]+\)$/;

function written(column: Column, source: string, values: readonly string[]): Sources[string] {
  if (column.type.is === "date") {
    const date = guessDateFormat(values);
    return date === null ? source : { column: source, date };
  }
  if (column.type.is === "amount" || column.type.is === "decimal") {
    const number = guessNumberFormat(values);
    return number === null ? source : { column: source, number };
  }
  return source;
}

const DATE_FORMATS = ["DD.MM.YYYY", "DD/MM/YYYY", "MM/DD/YYYY", "DD-MM-YYYY", "YYYY/MM/DD", "YYYY.MM.DD", "YYYYMMDD", "DD.MM.YY", "YYMMDD", "DDMMYYYY"]; // biome-ignore format: a list

/** How dates are written, where all of them are written so; null where that is as in the contract, or not to be told. */
export function guessDateFormat(values: readonly string[]): string | null {
  if (values.length === 0 || values.every((value) => ISO.test(value))) return null;
  return DATE_FORMATS.find((format) => values.every((value) => isDate(value, format))) ?? null;
}

function isDate(value: string, format: string): boolean {
  if (value.length !== format.length) return false;
  const part = (mark: string): number => {
    const at = format.indexOf(mark);
    return Number(value.slice(at, at + mark.length));
  };
  const separators = [...format].every((mark, i) => (/[YMD]/.test(mark) ? /\d/.test(value[i] ?? "") : value[i] === mark));
  return separators && part("MM") >= 1 && part("MM") <= 12 && part("DD") >= 1 && part("DD") <= 31;
}

type NumberFormat = Readonly<{ decimal: string; group?: string; negative?: "leading" | "trailing" | "parentheses" }>;

/** How numbers are written; null where that is as in the contract. */
export function guessNumberFormat(values: readonly string[]): NumberFormat | null {
  if (values.length === 0 || values.every((value) => /^[+-]?\d+(\.\d+)?$/.test(value))) return null;
  const negative = values.some((value) => /^\(.*\)$/.test(value))
    ? "parentheses"
    : values.some((value) => /\d[+-]$/.test(value))
      ? "trailing"
      : "leading";
  // The last separator that is not repeated and is not followed by exactly three digits in every value is the decimal sign.
  const decimal = values.some((value) => /,\d{1,2}\D*$/.test(value) || /^\D*\d+,\d+\D*$/.test(value)) ? "," : ".";
  const group = [" ", "\u00a0", "\u202f", decimal === "," ? "." : ",", "'"].find((mark) =>
    values.some((value) => new RegExp(`\\d${escaped(mark)}\\d{3}`).test(value)),
  );
  return { decimal, ...(group !== undefined && { group: /\s/.test(group) ? " " : group }), ...(negative !== "leading" && { negative }) };
}

const escaped = (mark: string): string => (mark === "." ? "\\." : mark);
