import { live, type Snapshot } from "../../runs/snapshot.ts";

export type ProductName = Readonly<{ code: string; name: string; family: string }>;

/** The product catalogue as of a snapshot, in the order of the codes. */
export async function productNames(snapshot: Pick<Snapshot, "sql" | "position">): Promise<ProductName[]> {
  const { text, params } = live({ ...snapshot, units: null }, "p");
  return snapshot.sql.query<ProductName>(`SELECT code, name, family FROM products p WHERE ${text} ORDER BY code`, params);
}
