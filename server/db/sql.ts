/** What a column may hold on its way in. Money is bigint, dates and exact decimals are text. */
export type Value = string | number | bigint | Uint8Array | null;
export type Dialect = "sqlite" | "postgres";

/**
 * A connection, or a transaction on one. SQL is written once for both databases: `?` placeholders, double-quoted names
 * where a word is reserved. Whole numbers may come back as number or bigint, depending on the database: repositories say
 * `Number(...)` for counts and `BigInt(...)` for money.
 */
export interface Sql {
  readonly dialect: Dialect;
  query<T = Record<string, unknown>>(sql: string, params?: readonly Value[]): Promise<T[]>;
  /** Returns the number of rows changed. */
  execute(sql: string, params?: readonly Value[]): Promise<number>;
  /** The bulk writer: a prepared statement on SQLite, COPY on PostgreSQL. Rows come in batches. Returns their number. */
  insert(
    table: string,
    columns: readonly string[],
    batches: AsyncIterable<readonly Value[][]> | Iterable<readonly Value[][]>,
  ): Promise<number>;
}

/** `(?, ?, ?)` for a list of values. */
export const placeholders = (count: number): string => `(${Array.from({ length: count }, () => "?").join(", ")})`;
