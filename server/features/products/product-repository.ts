import { all, inList, live, type Snapshot } from "../../runs/snapshot.ts";

/** A product of the catalogue; `parent` is the product it is a kind of. */
export type ProductName = Readonly<{ code: string; name: string; family: string; side: string; parent: string | null }>;

/** The product catalogue as of a snapshot, in the order of the codes. */
export async function productNames(snapshot: Pick<Snapshot, "sql" | "position">): Promise<ProductName[]> {
  const { text, params } = live({ ...snapshot, units: null }, "p");
  return snapshot.sql.query<ProductName>(`SELECT code, name, family, side, parent FROM products p WHERE ${text} ORDER BY code`, params);
}

/** What some clients are called, as of a snapshot. The caller has checked that they may be seen. */
export async function clientNames(snapshot: Pick<Snapshot, "sql" | "position">, codes: readonly string[]): Promise<Map<string, string>> {
  const where = all(live({ ...snapshot, units: null }, "c"), inList(snapshot.sql, "c.code", codes));
  const rows = await snapshot.sql.query<{ code: string; name: string }>(
    `SELECT c.code, c.name FROM clients c WHERE ${where.text}`,
    where.params,
  );
  return new Map(rows.map(({ code, name }) => [code, name]));
}
