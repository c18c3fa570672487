import type { Column } from "../kinds/kind.ts";
import { occurringDecimals } from "./currency-sql.ts";
import { jsonObject, literal } from "./literal.ts";

const DIGITS_OF_AN_AMOUNT = 17;
const DECIMALS_OF_A_NUMBER = 18;
const WHOLE_DIGITS_OF_A_NUMBER = 17;
const LONGEST_CODE = 200;
const LONGEST_TEXT = 10_000;

/**
 * How one column is read: `value` is the SQL of its stored form, empty where the text is no good; `faults` say why. `day` is a
 * date as the number of days since 1970-01-01.
 */
export type ColumnSql = Readonly<{ value: string; faults: readonly FaultCase[]; day?: string }>;
type FaultCase = Readonly<{ when: string; code: string | null; params?: Readonly<Record<string, string>> }>;

const matches = (text: string, pattern: string): string => `regexp_full_match(${text}, ${literal(pattern)})`;

const plain = (text: string, good: string, ...faults: FaultCase[]): ColumnSql => ({ value: `CASE WHEN ${good} THEN ${text} END`, faults });

/**
 * `decimals` is an SQL expression: the decimals of the currency that an amount is in. `written` is how a mapping profile says
 * that dates or numbers are written in the file, for the fault.
 */
export function columnSql({ type }: Column, text: string, decimals: string, written: string | null): ColumnSql {
  switch (type.is) {
    case "code":
    case "period":
      return codeSql(text);
    case "text":
      return plain(text, `length(${text}) <= ${LONGEST_TEXT}`, {
        when: "true",
        code: "text_too_long",
        params: { limit: String(LONGEST_TEXT) },
      });
    case "currency":
      return plain(text, matches(text, "[A-Z]{3}"), { when: "true", code: "currency_format" });
    case "choice":
      return plain(text, `${text} IN (${type.values.map(literal).join(", ")})`, {
        when: "true",
        code: "choice_unknown",
        params: { choices: literal(type.values.join(", ")) },
      });
    case "json":
      return plain(text, `coalesce(json_type(CASE WHEN json_valid(${text}) THEN ${text} END), '') = 'OBJECT'`, {
        when: "true",
        code: "json_format",
      });
    case "date":
      return dateSql(text, written ?? "YYYY-MM-DD");
    case "instant":
      return instantSql(text);
    case "integer":
      return integerSql(text, type.to);
    case "decimal":
      return decimalSql(text, type, written ?? "0.035");
    case "amount":
      return amountSql(text, decimals, written ?? "1234.56");
  }
}

function codeSql(text: string): ColumnSql {
  return plain(
    text,
    `length(${text}) <= ${LONGEST_CODE} AND ${matches(text, "[^\\s\\pC](?:[^\\pC]*[^\\s\\pC])?")}`,
    { when: `length(${text}) > ${LONGEST_CODE}`, code: "text_too_long", params: { limit: String(LONGEST_CODE) } },
    { when: "true", code: "code_format" },
  );
}

const DATE = "[0-9]{4}-[0-9]{2}-[0-9]{2}";
/** Exports write 0001-01-01 or 1753-01-01 for "no date"; taken as a day it would be a wrong one. */
const EARLIEST = "1900-01-01";

function dateSql(text: string, written: string): ColumnSql {
  const wellFormed = `${matches(text, DATE)} AND ${text} >= '${EARLIEST}'`;
  return {
    value: `CASE WHEN ${wellFormed} AND try_cast(${text} AS DATE) IS NOT NULL THEN ${text} END`,
    day: `CASE WHEN ${wellFormed} THEN try_cast(${text} AS DATE) - DATE '1970-01-01' END::INTEGER`,
    faults: [
      { when: wellFormed, code: "date_impossible" },
      { when: matches(text, DATE), code: "date_too_early", params: { earliest: literal(EARLIEST) } },
      { when: "true", code: "date_format", params: { written: literal(written) } },
    ],
  };
}

function instantSql(text: string): ColumnSql {
  const wellFormed = matches(text, `${DATE}[T ][0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]{1,9})?)?(Z|[+-][0-9]{2}:[0-9]{2})`);
  const withoutZone = matches(text, `${DATE}[T ][0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]{1,9})?)?`);
  return {
    // Seconds may be left out in ISO 8601; DuckDB wants them.
    value: `CASE WHEN ${wellFormed} AND ${text} >= '${EARLIEST}' THEN
      strftime(make_timestamp_ms(epoch_ms(try_cast(regexp_replace(${text}, '^(.{10}).(\\d\\d:\\d\\d)(Z|[+-])', '\\1T\\2:00\\3') AS TIMESTAMPTZ))), '%Y-%m-%dT%H:%M:%S.%gZ') END`,
    faults: [
      { when: wellFormed, code: "instant_impossible" },
      { when: withoutZone, code: "instant_without_zone" },
      { when: "true", code: "instant_format" },
    ],
  };
}

function integerSql(text: string, to: number): ColumnSql {
  const number = `CASE WHEN ${matches(text, "[0-9]{1,15}")} THEN try_cast(${text} AS BIGINT) END`;
  return {
    value: `CASE WHEN ${number} <= ${to} THEN (${number})::INTEGER END`,
    faults: [
      { when: matches(text, "[0-9]+"), code: "integer_range", params: { to: String(to) } },
      { when: "true", code: "integer_format" },
    ],
  };
}

type Bounds = Readonly<{ above?: string; from?: string; to?: string }>;

const ANY_DECIMAL = "[+-]?[0-9]+([.][0-9]+)?";

function decimalSql(text: string, { above, from, to }: Bounds, written: string): ColumnSql {
  const fits = matches(text, `[+-]?[0-9]{1,${WHOLE_DIGITS_OF_A_NUMBER}}([.][0-9]{1,${DECIMALS_OF_A_NUMBER}})?`);
  const number = `CASE WHEN ${fits} THEN ${text}::DECIMAL(38, ${DECIMALS_OF_A_NUMBER}) END`;
  const bounds = [above && `${number} > ${above}`, from && `${number} >= ${from}`, to && `${number} <= ${to}`].filter(Boolean);
  return {
    value: `CASE WHEN ${[fits, ...bounds].join(" AND ")} THEN ${canonical(text)} END`,
    faults: [
      { when: `NOT ${matches(text, ANY_DECIMAL)}`, code: "decimal_format", params: { written: literal(written) } },
      {
        when: `NOT ${fits}`,
        code: "decimal_too_long",
        params: { decimals: String(DECIMALS_OF_A_NUMBER), digits: String(WHOLE_DIGITS_OF_A_NUMBER) },
      },
      {
        when: "true",
        code: "decimal_range",
        params: { bounds: literal(boundsCode(above, from, to)), low: literal(above ?? from ?? ""), high: literal(to ?? "") },
      },
    ],
  };
}

/** Which sentence tells the bounds. */
function boundsCode(above?: string, from?: string, to?: string): string {
  if (above !== undefined) return to === undefined ? "above" : "above_to";
  return from !== undefined && to !== undefined ? "between" : "from";
}

/** The one text of a decimal: no plus, no zeros that mean nothing, no minus before zero. */
function canonical(text: string): string {
  const trimmed = `CASE WHEN contains(${text}, '.') THEN rtrim(rtrim(${text}, '0'), '.') ELSE ${text} END`;
  const short = `regexp_replace(ltrim(${trimmed}, '+'), '^(-?)0+([0-9])', '\\1\\2')`;
  return `CASE ${short} WHEN '-0' THEN '0' ELSE ${short} END`;
}

function amountSql(text: string, decimals: string, written: string): ColumnSql {
  const byDecimals = occurringDecimals.map((count) => `WHEN ${count} THEN ${minorSql(text, count)}`);
  const digits = `length(regexp_replace(${text}, '[^0-9]', '', 'g'))`;
  return {
    value: `CASE ${decimals} ${byDecimals.join(" ")} END`,
    faults: [
      { when: `NOT ${matches(text, ANY_DECIMAL)}`, code: "amount_format", params: { written: literal(written) } },
      { when: `${digits} > ${DIGITS_OF_AN_AMOUNT}`, code: "amount_too_long", params: { limit: String(DIGITS_OF_AN_AMOUNT) } },
      // The account or the currency is unknown: that is the row's fault, and no more can be said of its amount.
      { when: `${decimals} IS NULL`, code: null },
      { when: `length(split_part(${text}, '.', 2)) > ${decimals}`, code: "amount_decimals", params: { decimals } },
      { when: "true", code: "amount_too_long", params: { limit: String(DIGITS_OF_AN_AMOUNT) } },
    ],
  };
}

function minorSql(text: string, decimals: number): string {
  const whole = DIGITS_OF_AN_AMOUNT - decimals;
  const fraction = decimals === 0 ? "" : `([.][0-9]{1,${decimals}})?`;
  return `CASE WHEN ${matches(text, `[+-]?[0-9]{1,${whole}}${fraction}`)} THEN ${scaledSql(text, decimals)} END`;
}

/**
 * A decimal text times a power of ten, exactly. DuckDB multiplies decimals of up to 18 digits several times faster than wider
 * ones, and that is enough for every amount that is short enough not to overflow them.
 */
function scaledSql(text: string, decimals: number): string {
  if (decimals === 0) return `${text}::BIGINT`;
  const scaled = (digits: number): string => `(${text}::DECIMAL(${digits}, ${decimals}) * ${10 ** decimals})::BIGINT`;
  return `CASE WHEN length(${text}) <= ${18 - 2 * decimals} THEN ${scaled(DIGITS_OF_AN_AMOUNT)} ELSE ${scaled(34)} END`;
}

/** `INSERT INTO faults` for a column's bad values among `suspects`, whose read values stand under `value_...`. */
export const faultCaseSql = (faults: readonly FaultCase[]): { code: string; params: string } => ({
  code: `CASE ${faults.map(({ when, code }) => `WHEN ${when} THEN ${code === null ? "NULL" : literal(code)}`).join(" ")} END`,
  params: `CASE ${faults.map(({ when, params }) => `WHEN ${when} THEN ${jsonObject(params ?? {})}`).join(" ")} END`,
});
