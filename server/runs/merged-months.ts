import { getOrAdd } from "../../lib/scoring/collections/get-or-add.ts";
import type { Period } from "../../lib/scoring/periods/period.ts";
import { type BalanceSums, balanceSums, decodeBalanceMonth } from "../db/balance-month.ts";
import { all, clause, inList, live, type Snapshot } from "./snapshot.ts";

type Row = { account: string; first_day: number | bigint; closing_minor: number | bigint | string; days: Uint8Array | null };

const BATCH = 1_000;

/**
 * The month's sums of accounts that several imports name (daily files, corrections): their days merged, the later import
 * winning, and summed as if one import had told them all. Accounts in `except` are left out.
 */
export async function createMergedTable(snapshot: Snapshot, month: Period, except: ReadonlySet<string>): Promise<void> {
  const { sql } = snapshot;
  await sql.execute(
    "CREATE TEMPORARY TABLE temp_merged (account TEXT PRIMARY KEY, first_day INTEGER, balance_days BIGINT, closing_minor BIGINT)",
  );
  const codes = (await namedBySeveral(snapshot, month)).filter((code) => !except.has(code));
  const columns = ["account", "first_day", "balance_days", "closing_minor"];
  for (let start = 0; start < codes.length; start += BATCH) {
    const merged = [...(await mergedSums(snapshot, month, codes.slice(start, start + BATCH)))];
    await sql.insert("temp_merged", columns, [
      merged.map(([account, sums]) => [account, sums.firstDay, sums.balanceDays, sums.closingMinor]),
    ]);
  }
}

/**
 * Accounts named by any import of the month but the one that names most: no other can have two facts. (Some of these have
 * only one; merging it with nothing does no harm.) An index alone answers how many facts an import brought.
 */
async function namedBySeveral(snapshot: Snapshot, { firstMonth }: Period): Promise<string[]> {
  const { sql, position } = snapshot;
  const imported = all(
    clause("b.month = ?", firstMonth),
    clause("i.position <= ? AND (i.withdrawn_position IS NULL OR i.withdrawn_position > ?)", position, position),
  );
  const [largest] = await sql.query<{ id: number | bigint }>(
    `SELECT b.import_id AS id FROM balance_months b JOIN imports i ON i.id = b.import_id
     WHERE ${imported.text} GROUP BY b.import_id ORDER BY COUNT(*) DESC, b.import_id LIMIT 1`,
    imported.params,
  );
  const others = all(clause("b.month = ? AND b.import_id <> ?", firstMonth, Number(largest?.id ?? 0)), live(snapshot, "b"));
  const rows = await sql.query<{ account: string }>(`SELECT DISTINCT b.account FROM balance_months b WHERE ${others.text}`, others.params);
  return rows.map(({ account }) => account).sort();
}

async function mergedSums(
  snapshot: Snapshot,
  { firstMonth, days: length }: Period,
  codes: readonly string[],
): Promise<Map<string, BalanceSums>> {
  const where = all(clause("b.month = ?", firstMonth), inList(snapshot.sql, "b.account", codes), live(snapshot, "b"));
  // A fact of one day says everything in its columns: daily files are not decoded.
  const rows = await snapshot.sql.query<Row>(
    `SELECT b.account, b.first_day, b.closing_minor, CASE WHEN b.first_day = b.last_day THEN NULL ELSE b.days END AS days
     FROM balance_months b WHERE ${where.text} ORDER BY b.added_position`,
    where.params,
  );
  const byAccount = new Map<string, (bigint | undefined)[]>();
  for (const { account, first_day, closing_minor, days } of rows) {
    const balances = getOrAdd(byAccount, account, () => new Array<bigint | undefined>(length + 1));
    if (days === null) balances[Number(first_day)] = BigInt(closing_minor);
    else for (const { dayOfMonth, balanceMinor } of decodeBalanceMonth(days)) balances[dayOfMonth] = balanceMinor;
  }
  return new Map([...byAccount].map(([account, balances]) => [account, balanceSums(named(balances), length)]));
}

/** The days that any import names; every account here has at least one. Index 0 is no day. */
const named = (balances: readonly (bigint | undefined)[]) =>
  balances.flatMap((balanceMinor, dayOfMonth) => (balanceMinor === undefined ? [] : [{ dayOfMonth, balanceMinor }]));
