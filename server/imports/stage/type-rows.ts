import type { Column, KindDefinition } from "../kinds/kind.ts";
import type { Profile, Source } from "../profile/profile.ts";
import { conditionSql, type SourceSql, sourceSql } from "../profile/source-sql.ts";
import type { HeaderMatch } from "../read/match-header.ts";
import { referenceTable } from "../standing/load-references.ts";
import { columnSql, faultCaseSql } from "./column-sql.ts";
import { decimalsSql } from "./currency-sql.ts";
import { literal, name } from "./literal.ts";
import { keyOf } from "./row-key.ts";
import type { Stage } from "./stage.ts";

/** Each column of the contract that the file has, as the profile reads it. */
export type ReadColumns = ReadonlyMap<string, SourceSql>;

/**
 * Creates the view `mapped`: the rows that the profile lets through, under the contract's column names, still text; and beside
 * each column its value as it stands in the file, under `shown_...`.
 */
export async function mapRows(
  stage: Stage,
  definition: KindDefinition,
  profile: Profile,
  { sources, locate }: HeaderMatch,
): Promise<ReadColumns> {
  const find = (column: string | number): string => {
    const cell = name(`c${locate(column) + 1}`);
    return profile.trim ? `NULLIF(trim(${cell}), '')` : cell;
  };
  const read = new Map([...sources].map(([column, source]: [string, Source]) => [column, sourceSql(source, find, profile)]));
  const selected = definition.columns.flatMap((column) => {
    const source = read.get(column.name);
    return [
      `${source?.text ?? "NULL::VARCHAR"} AS ${name(column.name)}`,
      `${source?.shown ?? "NULL::VARCHAR"} AS ${name(`shown_${column.name}`)}`,
    ];
  });
  const where = profile.where.length > 0 ? `WHERE ${profile.where.map((condition) => conditionSql(condition, find)).join(" AND ")}` : "";
  await stage.run(`CREATE OR REPLACE VIEW mapped AS SELECT line, ${selected.join(", ")} FROM file_rows ${where}`);
  return read;
}

/**
 * Creates the table `typed`: every row of `mapped` with its values in the form in which they are stored, empty where a value is
 * no good, and `bad` where such a row cannot stand. Adds a fault for every bad value. Balances, of which there are many, are
 * kept as numbers: the account's ordinal, the day, the minor units.
 */
export async function typeRows(stage: Stage, definition: KindDefinition, read: ReadColumns): Promise<void> {
  const columns = definition.columns.map((column) => ({ column, text: `m.${name(column.name)}`, ...readColumn(definition, column, read) }));
  const values = columns.map(({ column, value }) => `${value} AS ${name(column.name)}`);
  const given = columns
    .filter(({ column }) => column.optional)
    .map(({ column, text }) => `${text} IS NOT NULL AS ${name(`given_${column.name}`)}`);
  const bad = columns.map(({ column }) => `${name(column.name)} IS NULL${column.optional ? ` AND ${name(`given_${column.name}`)}` : ""}`);
  await stage.run(
    `CREATE OR REPLACE TABLE typed AS
     SELECT line, ${columns.map(({ column }) => name(column.name)).join(", ")}, (${bad.map((one) => `(${one})`).join(" OR ")}) AS bad
     FROM (SELECT m.line, ${[...values, ...given].join(", ")} FROM mapped m ${joins(definition)})`,
  );
  if ((await stage.count("SELECT count(*) FROM typed WHERE bad")) === 0) return;
  await stage.run(
    `CREATE OR REPLACE TABLE suspects AS SELECT m.*, ${columns.map(({ column }) => `t.${name(column.name)} IS NULL AS ${name(`bad_${column.name}`)}`).join(", ")},
     ${decimalsOf(definition)} AS decimals, ${currencyOf(definition)} AS currency_of_amount
     FROM mapped m JOIN typed t ON t.line = m.line ${joins(definition)} WHERE t.bad`,
  );
  for (const { column, text, faults } of columns) {
    const { code, params } = faultCaseSql(faults);
    await stage.run(
      `INSERT INTO faults SELECT * FROM (
         SELECT line, ${literal(column.name)}, ${name(`shown_${column.name}`)}, CASE WHEN ${text} IS NULL THEN ${literal(VALUE_MISSING)} ELSE ${code} END AS code,
           CASE WHEN ${text} IS NULL THEN '{}' ELSE ${params} END
         FROM suspects m WHERE ${name(`bad_${column.name}`)} ${column.optional ? `AND ${text} IS NOT NULL` : ""}
       ) WHERE code IS NOT NULL`,
    );
  }
}

const VALUE_MISSING = "value_missing";

type ReadColumn = Pick<ReturnType<typeof columnSql>, "value" | "faults">;

function readColumn(definition: KindDefinition, column: Column, read: ReadColumns): ReadColumn {
  const text = `m.${name(column.name)}`;
  if (isForeign(definition, column)) {
    const params = { kind: literal(column.references as string), code: text, nearest: "''" };
    const found = isCompact(definition) ? "ordinal" : "code";
    return { value: `${joined(column)}.${found}`, faults: [{ when: "true", code: "reference_unknown", params }] };
  }
  const sql = columnSql(column, text, decimalsOf(definition), read.get(column.name)?.written ?? null);
  const forFaults = columnSql(column, text, "m.decimals", read.get(column.name)?.written ?? null);
  return { value: (isCompact(definition) ? sql.day : undefined) ?? sql.value, faults: forFaults.faults };
}

const isCompact = ({ storage }: KindDefinition): boolean => storage === "balance-months";

const isForeign = ({ kind }: KindDefinition, { references }: Column): boolean => references !== null && references !== kind;

const joined = (column: Column): string => name(`by_${column.name}`);

const joins = (definition: KindDefinition): string =>
  definition.columns
    .filter((column) => isForeign(definition, column))
    .map(
      (column) =>
        `LEFT JOIN ${referenceTable(column.references as never)} ${joined(column)} ON ${joined(column)}.code = m.${name(column.name)}`,
    )
    .join(" ");

function decimalsOf(definition: KindDefinition): string {
  const amount = definition.columns.find(({ type }) => type.is === "amount");
  if (amount?.type.is !== "amount") return "NULL";
  return amount.type.currencyOf === "account" ? '"by_account".decimals' : `(${decimalsSql('m."currency"')})::TINYINT`;
}

function currencyOf(definition: KindDefinition): string {
  const amount = definition.columns.find(({ type }) => type.is === "amount");
  if (amount?.type.is !== "amount") return "NULL";
  return amount.type.currencyOf === "account" ? '"by_account".currency' : 'm."currency"';
}

/** Keeps the first or the last of the good rows that share a key, where the profile says so. Returns how many gave way. */
export async function keepOnePerKey(stage: Stage, definition: KindDefinition, which: "first" | "last"): Promise<number> {
  const before = await stage.count("SELECT count(*) FROM typed");
  const list = keyOf(definition, "typed").join(", ");
  await stage.run(
    `CREATE OR REPLACE TABLE typed AS SELECT * FROM typed WHERE bad
     UNION ALL
     SELECT * FROM typed WHERE NOT bad QUALIFY row_number() OVER (PARTITION BY ${list} ORDER BY line ${which === "first" ? "ASC" : "DESC"}) = 1`,
  );
  return before - (await stage.count("SELECT count(*) FROM typed"));
}
