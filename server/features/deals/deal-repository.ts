import type { Scope } from "../../access/actor.ts";
import { currentPosition } from "../../db/ledger.ts";
import type { Sql } from "../../db/sql.ts";
import { all, type Clause, clause, inList, live, type Snapshot } from "../../runs/snapshot.ts";

/** The imported or logged row that a fact stands in. */
export type SourceRow = Readonly<{ kind: string; importId: number; file: string; line: number }>;

export type DealRow = Readonly<{
  code: string;
  name: string;
  client: string;
  clientName: string | null;
  opened: string;
  closed: string | null;
  amountMinor: bigint;
  currency: string;
  source: SourceRow;
}>;

/** A manager on a deal, with the unit where they are posted last. `agreedShare` is a decimal text. */
export type MemberRow = Readonly<{
  deal: string;
  manager: string;
  name: string | null;
  unit: string | null;
  unitName: string | null;
  role: string;
  joined: string;
  left: string | null;
  agreedShare: string | null;
  source: SourceRow;
}>;

/** An activity logged on a deal. `at` is an instant. */
export type TouchRow = Readonly<{
  id: string;
  manager: string;
  name: string | null;
  at: string;
  kind: string;
  client: string | null;
  minutes: number | null;
  outcome: string | null;
  note: string | null;
  source: SourceRow;
}>;

/** An account whose credit the deal's split covers. */
export type CoveredAccount = Readonly<{
  account: string;
  product: string | null;
  productName: string | null;
  unit: string | null;
  currency: string | null;
  from: string;
  to: string | null;
  source: SourceRow;
}>;

/** An agreed split; `params` is JSON text. */
export type AgreedSplit = Readonly<{
  deal: string;
  scheme: string;
  params: string | null;
  from: string;
  to: string | null;
  source: SourceRow;
}>;

type Raw = Record<string, string | number | bigint | null>;

const SOURCE = "i.file_name, i.id AS import_id";

/** The whole bank as recorded now. */
export const recordedNow = async (sql: Sql): Promise<Snapshot> => ({ sql, position: await currentPosition(sql), units: null });

/** The deals that a scope may see, the latest first; `code` narrows it to one. */
export async function findDeals(snapshot: Snapshot, scope: Scope, code?: string): Promise<DealRow[]> {
  const named = live(snapshot, "c");
  const where = all(
    live(snapshot, "d"),
    visibleDeals(snapshot, scope, "d.code"),
    code === undefined ? clause("TRUE") : clause("d.code = ?", code),
  );
  const rows = await snapshot.sql.query<Raw>(
    `SELECT d.code, d.name, d.client, c.name AS client_name, d.opened, d.closed, d.amount_minor, d.currency, d.line, ${SOURCE}
     FROM deals d JOIN imports i ON i.id = d.import_id LEFT JOIN clients c ON c.code = d.client AND ${named.text}
     WHERE ${where.text} ORDER BY d.opened DESC, d.code`,
    [...named.params, ...where.params],
  );
  return rows.map((row) => ({
    code: String(row.code),
    name: String(row.name),
    client: String(row.client),
    clientName: text(row.client_name),
    opened: String(row.opened),
    closed: text(row.closed),
    amountMinor: BigInt(row.amount_minor ?? 0),
    currency: String(row.currency),
    source: sourceOf("deals", row),
  }));
}

/** The members of some deals, in the order in which they were recorded. */
export async function membersOf(snapshot: Snapshot, deals: readonly string[]): Promise<MemberRow[]> {
  const where = all(live(snapshot, "m"), inList(snapshot.sql, "m.deal", deals));
  const [posted, units] = [live(snapshot, "o"), live(snapshot, "u")];
  const rows = await snapshot.sql.query<Raw>(
    `SELECT m.deal, m.manager, o.name, o.unit, u.name AS unit_name, m.role, m.joined, m."left", m.agreed_share, m.line, ${SOURCE}
     FROM deal_members m JOIN imports i ON i.id = m.import_id
     LEFT JOIN postings o ON o.id = (SELECT o.id FROM postings o WHERE o.code = m.manager AND ${posted.text} ORDER BY o."from" DESC LIMIT 1)
     LEFT JOIN units u ON u.code = o.unit AND ${units.text}
     WHERE ${where.text} ORDER BY m.deal, m.id`,
    [...posted.params, ...units.params, ...where.params],
  );
  return rows.map((row) => ({
    deal: String(row.deal),
    manager: String(row.manager),
    name: text(row.name),
    unit: text(row.unit),
    unitName: text(row.unit_name),
    role: String(row.role),
    joined: String(row.joined),
    left: text(row.left),
    agreedShare: text(row.agreed_share),
    source: sourceOf("deal_members", row),
  }));
}

/** What was done on a deal, oldest first. */
export async function touchesOf(snapshot: Snapshot, deal: string): Promise<TouchRow[]> {
  const posted = live(snapshot, "o");
  const where = all(live(snapshot, "v"), clause("v.deal = ?", deal));
  const rows = await snapshot.sql.query<Raw>(
    `SELECT v.item_id, v.manager, v.at, v.kind, v.client, v.minutes, v.outcome, v.note, v.line, ${SOURCE},
       (SELECT o.name FROM postings o WHERE o.code = v.manager AND ${posted.text} ORDER BY o."from" DESC LIMIT 1) AS name
     FROM activities v JOIN imports i ON i.id = v.import_id WHERE ${where.text} ORDER BY v.at, v.id`,
    [...posted.params, ...where.params],
  );
  return rows.map((row) => ({
    id: String(row.item_id),
    manager: String(row.manager),
    name: text(row.name),
    at: String(row.at),
    kind: String(row.kind),
    client: text(row.client),
    minutes: row.minutes === null ? null : Number(row.minutes),
    outcome: text(row.outcome),
    note: text(row.note),
    source: sourceOf("activities", row),
  }));
}

/** The accounts that a deal's split covers. */
export async function accountsOf(snapshot: Snapshot, deal: string): Promise<CoveredAccount[]> {
  const [accounts, products] = [live(snapshot, "a"), live(snapshot, "p")];
  const where = all(live(snapshot, "x"), clause("x.deal = ?", deal));
  const rows = await snapshot.sql.query<Raw>(
    `SELECT x.account, a.product, p.name AS product_name, a.unit, a.currency, x."from", x."to", x.line, ${SOURCE}
     FROM deal_accounts x JOIN imports i ON i.id = x.import_id
     LEFT JOIN accounts a ON a.code = x.account AND ${accounts.text}
     LEFT JOIN products p ON p.code = a.product AND ${products.text}
     WHERE ${where.text} ORDER BY x."from", x.account`,
    [...accounts.params, ...products.params, ...where.params],
  );
  return rows.map((row) => ({
    account: String(row.account),
    product: text(row.product),
    productName: text(row.product_name),
    unit: text(row.unit),
    currency: text(row.currency),
    from: String(row.from),
    to: text(row.to),
    source: sourceOf("deal_accounts", row),
  }));
}

/** The splits agreed for some deals, oldest first. */
export async function splitsOf(snapshot: Snapshot, deals: readonly string[]): Promise<AgreedSplit[]> {
  const where = all(live(snapshot, "s"), inList(snapshot.sql, "s.deal", deals));
  const rows = await snapshot.sql.query<Raw>(
    `SELECT s.deal, s.scheme, s.params, s."from", s."to", s.line, ${SOURCE} FROM deal_splits s JOIN imports i ON i.id = s.import_id
     WHERE ${where.text} ORDER BY s."from", s.id`,
    where.params,
  );
  return rows.map((row) => ({
    deal: String(row.deal),
    scheme: String(row.scheme),
    params: text(row.params),
    from: String(row.from),
    to: text(row.to),
    source: sourceOf("deal_splits", row),
  }));
}

/** A head of units sees the deals with a member who is or was posted there, a manager the deals they are on. */
export function visibleDeals(snapshot: Snapshot, scope: Scope, column: string): Clause {
  if (scope.kind === "all") return clause("TRUE");
  const member = live(snapshot, "seen");
  if (scope.kind === "manager") {
    const own = all(member, clause("seen.manager = ?", scope.manager));
    return clause(`${column} IN (SELECT seen.deal FROM deal_members seen WHERE ${own.text})`, ...own.params);
  }
  const posted = all(member, live(snapshot, "po"), inList(snapshot.sql, "po.unit", scope.units));
  return clause(
    `${column} IN (SELECT seen.deal FROM deal_members seen JOIN postings po ON po.code = seen.manager WHERE ${posted.text})`,
    ...posted.params,
  );
}

const text = (value: Raw[string] | undefined): string | null => (value === null || value === undefined ? null : String(value));

const sourceOf = (kind: string, row: Raw): SourceRow => ({
  kind,
  importId: Number(row.import_id),
  file: String(row.file_name),
  line: Number(row.line),
});
