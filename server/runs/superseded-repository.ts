import type { Sql } from "../db/sql.ts";
import { kinds } from "../imports/kinds/index.ts";
import type { KindName } from "../imports/kinds/kind.ts";
import { toldMonths } from "./told-months-repository.ts";

/** Facts of a kind that were superseded; null where counting them would take too long. */
export type Superseded = Readonly<{ facts: KindName; count: number | null }>;
/** What entered after one ledger position, up to and with another. */
type Between = Readonly<{ after: number; upTo: number }>;

/** Each balance is looked up by account and month: beyond this, nobody would wait for it. */
const COUNTED_BALANCES = 200_000;

/** How many facts of some kinds were superseded between two positions; for balances, account-months that were told again. */
export async function supersededFacts(sql: Sql, facts: readonly KindName[], between: Between): Promise<Superseded[]> {
  const counts: Superseded[] = [];
  for (const kind of new Set(facts)) {
    const count = kind === "balances" ? await balancesToldAgain(sql, between) : await supersededRows(sql, kinds[kind].table, between);
    if (count !== 0) counts.push({ facts: kind, count });
  }
  return counts;
}

/**
 * Balances never supersede each other: the later import wins day by day, in an account's month that stood already. Those of a
 * withdrawn import are superseded. Both are found import by import and month by month: that is how balances are indexed.
 */
async function balancesToldAgain(sql: Sql, { after, upTo }: Between): Promise<number | null> {
  const inside = (position: number | null): boolean => position !== null && position > after && position <= upTo;
  const imports = (
    await sql.query<Record<"id" | "position" | "added", number | bigint> & { withdrawn: number | bigint | null }>(
      `SELECT id, position, withdrawn_position AS withdrawn, facts_added AS added FROM imports
       WHERE kind = 'balances' AND ((position > ? AND position <= ?) OR (withdrawn_position > ? AND withdrawn_position <= ?))`,
      [after, upTo, after, upTo],
    )
  ).map(({ id, position, withdrawn, added }) => ({
    id: Number(id),
    isNew: inside(Number(position)),
    isGone: inside(withdrawn === null ? null : Number(withdrawn)),
    added: Number(added),
  }));
  if (imports.reduce((sum, { added }) => sum + added, 0) > COUNTED_BALANCES) return null;
  let count = 0;
  for (const { id, isNew, isGone } of imports) {
    for (const month of await toldMonths(sql, "b.import_id = ?", [id])) {
      if (isNew) count += await countBalances(sql, month, id, STOOD_ALREADY, [after, after]);
      if (isGone) count += await countBalances(sql, month, id, "n.superseded_position > ? AND n.superseded_position <= ?", [after, upTo]);
    }
  }
  return count;
}

const STOOD_ALREADY = `EXISTS (SELECT 1 FROM balance_months b WHERE b.account = n.account AND b.month = n.month
  AND b.added_position <= ? AND (b.superseded_position IS NULL OR b.superseded_position > ?))`;

async function countBalances(sql: Sql, month: number, importId: number, where: string, params: readonly number[]): Promise<number> {
  const [row] = await sql.query<{ count: number | bigint }>(
    `SELECT COUNT(*) AS count FROM balance_months n WHERE n.month = ? AND n.import_id = ? AND ${where}`,
    [month, importId, ...params],
  );
  return Number(row?.count ?? 0);
}

async function supersededRows(sql: Sql, table: string, { after, upTo }: Between): Promise<number> {
  const [row] = await sql.query<{ count: number | bigint }>(
    `SELECT COUNT(*) AS count FROM ${table} WHERE superseded_position > ? AND superseded_position <= ?`,
    [after, upTo],
  );
  return Number(row?.count ?? 0);
}
