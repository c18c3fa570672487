import { all, clause, inList, inUnits, live, type Snapshot } from "../../runs/snapshot.ts";

/** The clients of a client group as of the snapshot. */
export async function clientsOf(snapshot: Snapshot, group: string): Promise<string[]> {
  const where = all(live(snapshot, "c"), clause('c."group" = ?', group));
  const rows = await snapshot.sql.query<{ code: string }>(`SELECT c.code FROM clients c WHERE ${where.text} ORDER BY c.code`, where.params);
  return rows.map(({ code }) => code);
}

export type ClientAccount = Readonly<{ code: string; client: string; unit: string; product: string; currency: string }>;

/** The accounts of some clients inside the snapshot's units, by where they are booked. */
export async function clientAccounts(snapshot: Snapshot, clients: readonly string[]): Promise<ClientAccount[]> {
  const where = all(live(snapshot, "a"), inUnits(snapshot, "a"), inList(snapshot.sql, "a.client", clients));
  return snapshot.sql.query<ClientAccount>(
    `SELECT a.code, a.client, a.unit, a.product, a.currency FROM accounts a WHERE ${where.text}
     ORDER BY a.client, a.unit, a.product, a.currency, a.code`,
    where.params,
  );
}
