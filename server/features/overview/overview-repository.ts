import type { AuditEvent } from "../../audit/record.ts";
import type { Database } from "../../db/database.ts";
import type { Sql } from "../../db/sql.ts";
import { live } from "../../runs/snapshot.ts";

export type CatalogueProduct = Readonly<{ code: string; name: string; family: string }>;

/** The product catalogue as of a position, in the order of the codes. */
export async function catalogue(sql: Sql, position: number): Promise<CatalogueProduct[]> {
  const { text, params } = live({ sql, position, units: null }, "p");
  return sql.query<CatalogueProduct>(`SELECT code, name, family FROM products p WHERE ${text} ORDER BY code`, params);
}

type AuditType = AuditEvent["type"];
type Particulars = Readonly<Record<string, string | number | boolean | null>>;
/** Something that happened. `particulars` are typed by `type` (server/audit). */
export type HappenedEvent = Readonly<{ id: number; type: AuditType; actor: string; at: Date; particulars: Particulars }>;

/** The latest events first: those since an instant, or of all time. `types`: only these. */
export async function findEvents(
  { prisma }: Database,
  { since, types, limit }: { since: Date | null; types: readonly string[] | null; limit: number },
): Promise<{ events: HappenedEvent[]; count: number }> {
  const where = { ...(since && { createdAt: { gte: since } }), ...(types && { type: { in: [...types] } }) };
  const rows = await prisma.auditEvent.findMany({ where, orderBy: { id: "desc" }, take: limit });
  const events = rows.map(({ id, type, actor, payload, createdAt }) => ({
    id,
    type: type as AuditType,
    actor,
    at: createdAt,
    particulars: JSON.parse(payload) as Particulars,
  }));
  return { events, count: await prisma.auditEvent.count({ where }) };
}
