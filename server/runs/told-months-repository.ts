import type { Sql, Value } from "../db/sql.ts";

/**
 * The running numbers of the months that balances tell of, oldest first, where some balance of the month fits `where` (`b`).
 * It goes from month to month through the index: reading all balances to find their months would take seconds.
 */
export async function toldMonths(sql: Sql, where = "b.superseded_position IS NULL", params: readonly Value[] = []): Promise<number[]> {
  const rows = await sql.query<{ month: number | bigint }>(
    `WITH RECURSIVE m(month) AS (
       SELECT MIN(month) FROM balance_months
       UNION ALL SELECT (SELECT MIN(n.month) FROM balance_months n WHERE n.month > m.month) FROM m WHERE m.month IS NOT NULL)
     SELECT m.month FROM m
     WHERE m.month IS NOT NULL AND EXISTS (SELECT 1 FROM balance_months b WHERE b.month = m.month AND ${where})
     ORDER BY m.month`,
    params,
  );
  return rows.map(({ month }) => Number(month));
}

/** The last day of a month that a standing balance names, as a day of the month; null without any. */
export async function lastToldDay(sql: Sql, month: number): Promise<number | null> {
  const [row] = await sql.query<{ day: number | bigint | null }>(
    "SELECT MAX(last_day) AS day FROM balance_months WHERE month = ? AND superseded_position IS NULL",
    [month],
  );
  return row && row.day !== null ? Number(row.day) : null;
}
