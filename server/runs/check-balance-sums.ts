import { MeritError } from "../../lib/messages/merit-error.ts";
import { monthLength } from "../../lib/scoring/periods/day.ts";
import { monthPeriod, type Period } from "../../lib/scoring/periods/period.ts";
import { balanceSums, decodeBalanceMonth } from "../db/balance-month.ts";
import { all, clause, live, type Snapshot } from "./snapshot.ts";

type Row = {
  account: string;
  month: number | bigint;
  import_id: number | bigint;
  first_day: number | bigint;
  last_day: number | bigint;
  balance_days: bigint;
  closing_minor: bigint;
  days: Uint8Array;
};

const BATCH = 10_000;

/**
 * Decodes every balance fact of the period's months and compares it with the sums stored beside it. Returns how many were
 * read; throws `balance_fact_damaged` naming the first that disagrees with itself.
 */
export async function checkBalanceSums(snapshot: Snapshot, { firstMonth, months }: Period): Promise<number> {
  let checked = 0;
  for (let month = firstMonth; month < firstMonth + months; month++) {
    for (let rows = await page(snapshot, month, "", 0); rows.length > 0; ) {
      for (const row of rows) check(row);
      checked += rows.length;
      const last = rows.at(-1) as Row;
      rows = await page(snapshot, month, last.account, Number(last.import_id));
    }
  }
  return checked;
}

function page(snapshot: Snapshot, month: number, account: string, importId: number): Promise<Row[]> {
  const where = all(clause("b.month = ?", month), live(snapshot, "b"), clause("(b.account, b.import_id) > (?, ?)", account, importId));
  return snapshot.sql.query<Row>(
    `SELECT account, month, import_id, first_day, last_day, balance_days, closing_minor, days FROM balance_months b
     WHERE ${where.text} ORDER BY account, import_id LIMIT ${BATCH}`,
    where.params,
  );
}

function check(row: Row): void {
  const month = Number(row.month);
  const sums = balanceSums(decodeBalanceMonth(row.days), monthLength(month));
  const agrees =
    sums.firstDay === Number(row.first_day) &&
    sums.lastDay === Number(row.last_day) &&
    sums.balanceDays === BigInt(row.balance_days) &&
    sums.closingMinor === BigInt(row.closing_minor);
  if (!agrees)
    throw new MeritError("balance_fact_damaged", { account: row.account, month: monthPeriod(month).code, import: Number(row.import_id) });
}
