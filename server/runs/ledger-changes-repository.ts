import { monthStart, toDay } from "../../lib/scoring/periods/day.ts";
import type { Period } from "../../lib/scoring/periods/period.ts";
import { instantOf } from "../db/ledger.ts";
import type { Sql } from "../db/sql.ts";
import { kinds } from "../imports/kinds/index.ts";
import { isKindName, type KindName } from "../imports/kinds/kind.ts";
import { toldMonths } from "./told-months-repository.ts";

/** The days whose figures a change can move: from the first (null: any) to the last (null: all that follow). */
type Reach = Readonly<{ first: number | null; last: number | null }>;
/** A step of the ledger with the import that it was about. */
export type LedgerChange = Readonly<{
  position: number;
  kind: "import" | "withdrawal";
  importId: number;
  facts: string;
  file: string;
  isLogged: boolean;
  rowsRead: number;
  factsAdded: number;
  actor: string;
  at: string;
  reach: Reach;
}>;

type Row = Record<"position" | "import_id" | "rows_read" | "facts_added", number | bigint> &
  Record<"kind" | "facts" | "file_name" | "origin" | "actor", string> & { created_at: string | Date };

/** What entered or was withdrawn after one position, up to and with another, in its order. */
export async function ledgerChanges(sql: Sql, after: number, upTo: number): Promise<LedgerChange[]> {
  const rows = await sql.query<Row>(
    `SELECT e.position, e.kind, i.id AS import_id, i.kind AS facts, i.file_name, i.origin, i.rows_read, i.facts_added, e.actor, e.created_at
     FROM ledger_entries e JOIN imports i ON i.id = e.import_id WHERE e.position > ? AND e.position <= ? ORDER BY e.position`,
    [after, upTo],
  );
  const changes: LedgerChange[] = [];
  for (const row of rows) {
    const importId = Number(row.import_id);
    changes.push({
      position: Number(row.position),
      kind: row.kind === "withdrawal" ? "withdrawal" : "import",
      importId,
      facts: row.facts,
      file: row.file_name,
      isLogged: row.origin === "logged",
      rowsRead: Number(row.rows_read),
      factsAdded: Number(row.facts_added),
      actor: row.actor,
      at: instantOf(row.created_at),
      reach: await reachOf(sql, importId, row.facts),
    });
  }
  return changes;
}

/** Whether a change can have moved the figures of some days. */
export const reaches = ({ reach: { first, last } }: Pick<LedgerChange, "reach">, { start, end }: Pick<Period, "start" | "end">): boolean =>
  (first === null || first < end) && (last === null || last >= start);

type Counts = "always" | "never" | "months" | Readonly<{ from: string }> | Readonly<{ on: string; unless: string }>;

/**
 * When a kind of fact counts: from a day on, on that day alone (items with an id of their own), always, or in no figure at all.
 * What was done for a deal also weighs in the splits of later periods.
 */
const COUNTS: Readonly<Record<KindName, Counts>> = {
  units: "always", clients: "always", products: "always", accounts: "always", deals: "always", deal_members: "always",
  targets: "never", ratings: "never",
  managers: { from: '"from"' }, rates: { from: '"from"' }, assignments: { from: '"from"' }, deal_accounts: { from: '"from"' },
  deal_splits: { from: '"from"' }, fx: { from: "date" }, balances: "months",
  income: { on: "date", unless: "FALSE" }, activities: { on: "at", unless: "n.deal IS NOT NULL OR f.deal IS NOT NULL" },
}; // biome-ignore format: a table

const ALWAYS: Reach = { first: null, last: null };
const NEVER: Reach = { first: Number.POSITIVE_INFINITY, last: null };

/** What an import holds never changes, so its days are looked for once in the life of a process. */
const known = new WeakMap<Sql, Map<number, Reach>>();

async function reachOf(sql: Sql, importId: number, facts: string): Promise<Reach> {
  const ofDatabase = known.get(sql) ?? new Map<number, Reach>();
  known.set(sql, ofDatabase);
  const reach = ofDatabase.get(importId) ?? (isKindName(facts) ? await findReach(sql, importId, facts) : ALWAYS);
  ofDatabase.set(importId, reach);
  return reach;
}

async function findReach(sql: Sql, importId: number, facts: KindName): Promise<Reach> {
  const counts = COUNTS[facts];
  const { table } = kinds[facts];
  if (counts === "never") return NEVER;
  if (counts === "months") {
    const [month] = await toldMonths(sql, "b.import_id = ?", [importId]);
    return month === undefined ? NEVER : { first: monthStart(month), last: null };
  }
  if (counts === "always") {
    const rows = await sql.query(`SELECT 1 AS one FROM ${table} WHERE import_id = ? LIMIT 1`, [importId]);
    return rows.length > 0 ? ALWAYS : NEVER;
  }
  const [row] = await sql.query<{ first: string | null; last: string | null }>(
    "from" in counts
      ? `SELECT MIN(n.${counts.from}) AS first, NULL AS last FROM ${table} n WHERE n.import_id = ?`
      : // A corrected item may have stood on another day, whose figures then change too.
        `SELECT MIN(f.${counts.on}) AS first, CASE WHEN MAX(CASE WHEN ${counts.unless} THEN 1 ELSE 0 END) = 0 THEN MAX(f.${counts.on}) END AS last
         FROM ${table} n JOIN ${table} f ON f.item_id = n.item_id WHERE n.import_id = ?`,
    [importId],
  );
  if (!row?.first) return NEVER;
  return { first: toDay(row.first), last: row.last === null ? null : toDay(row.last) };
}
