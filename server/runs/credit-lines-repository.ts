import { createHash } from "node:crypto";
import type { CreditLine } from "../../lib/scoring/contribution/credit-book.ts";
import { HOUSE } from "../../lib/scoring/contribution/facts.ts";
import type { Scope } from "../access/actor.ts";
import type { Sql, Value } from "../db/sql.ts";
import { AMOUNT_COLUMNS, AMOUNT_NAMES, type Amounts, amountsOf, readAmounts } from "./line-amounts.ts";
import { all, type Clause, clause, inList } from "./snapshot.ts";

/** What a credit line is known by within its run. */
const KEYS = ["unit", "product", "currency", "manager", "source"] as const;

/** A stored credit line: minor units of `currency`, and of the run's base currency. */
export type StoredLine = Readonly<Record<(typeof KEYS)[number], string>> & Amounts;

/** A calculated line as it is stored. */
export const storedLine = ({ unit, product, currency, manager, source, portions }: CreditLine): StoredLine => ({
  unit,
  product,
  currency,
  manager,
  source,
  ...amountsOf(portions),
});

const values = (line: StoredLine): Value[] => [...KEYS.map((key) => line[key]), ...AMOUNT_NAMES.map((name) => line[name])];

const HASHED_AT_ONCE = 1_000;

/** A fingerprint of a run's lines in their order. */
export function digestOf(lines: readonly StoredLine[]): string {
  const hash = createHash("sha256");
  // A call for each line would take longer than the hashing.
  for (let start = 0; start < lines.length; start += HASHED_AT_ONCE) {
    const some = lines.slice(start, start + HASHED_AT_ONCE);
    hash.update(some.map((line) => `${values(line).join("\u0000")}\n`).join(""));
  }
  return hash.digest("hex");
}

/** Stores a run's credit, in the caller's transaction. */
export async function storeCreditLines(tx: Sql, runId: number, lines: readonly StoredLine[]): Promise<void> {
  await tx.insert("credit_lines", ["run_id", ...KEYS, ...AMOUNT_COLUMNS], [lines.map((line) => [runId, ...values(line)])]);
}

export type LineFilter = Readonly<{ manager?: string | undefined; units?: readonly string[] | undefined }>;

/** What a scope lets an actor see of credit lines (`l`): a unit's are those booked there and those of managers posted there. */
export function visible(sql: Sql, scope: Scope): Clause {
  if (scope.kind === "all") return clause("TRUE");
  if (scope.kind === "manager") return clause("l.manager = ?", scope.manager);
  const booked = inList(sql, "l.unit", scope.units);
  const posted = inList(sql, "o.unit", scope.units);
  return clause(
    `${booked.text} OR l.manager IN (SELECT o.code FROM postings o WHERE o.superseded_position IS NULL AND ${posted.text})`,
    ...booked.params,
    ...posted.params,
  );
}

/** The credit lines of a run that a scope may see, in the order of the data contract. */
export async function creditLines(sql: Sql, scope: Scope, runId: number, filter: LineFilter = {}): Promise<StoredLine[]> {
  const where = all(
    clause("l.run_id = ?", runId),
    visible(sql, scope),
    filter.manager === undefined ? clause("TRUE") : clause("l.manager = ?", filter.manager),
    filter.units === undefined ? clause("TRUE") : inList(sql, "l.unit", filter.units),
  );
  const rows = await sql.query<Record<string, string | number | bigint>>(
    `SELECT ${[...KEYS, ...AMOUNT_COLUMNS].map((name) => `l.${name}`).join(", ")} FROM credit_lines l WHERE ${where.text}
     ORDER BY l.unit, l.product, l.currency, CASE WHEN l.manager = ? THEN 1 ELSE 0 END, l.manager, l.source`,
    [...where.params, HOUSE],
  );
  return rows.map((row) => ({
    unit: String(row.unit),
    product: String(row.product),
    currency: String(row.currency),
    manager: String(row.manager),
    source: String(row.source),
    ...readAmounts(row),
  }));
}
