import type { Column } from "../../lib/scoring/contribution/credit-book.ts";
import type { ReconciliationLine } from "../../lib/scoring/contribution/reconcile.ts";
import type { Scope } from "../access/actor.ts";
import type { Sql } from "../db/sql.ts";
import { all, clause, inList } from "./snapshot.ts";

const COLUMNS = ["unit", "product", "currency", "column", "facts_minor", "managers_minor", "house_minor"] as const;

/** Stores a run's proof, in the caller's transaction. */
export async function storeReconciliation(tx: Sql, runId: number, lines: readonly ReconciliationLine[]): Promise<void> {
  await tx.insert(
    "reconciliation_lines",
    ["run_id", ...COLUMNS],
    [
      lines.map(({ unit, product, currency, column, factsMinor, managersMinor, houseMinor }) => [
        runId,
        unit,
        product,
        currency,
        column,
        factsMinor,
        managersMinor,
        houseMinor,
      ]),
    ],
  );
}

/** The stored proof of a run, for the units a scope may see. */
export async function reconciliationLines(sql: Sql, scope: Scope, runId: number, units?: readonly string[]): Promise<ReconciliationLine[]> {
  if (scope.kind === "manager") return [];
  const where = all(
    clause("r.run_id = ?", runId),
    scope.kind === "units" ? inList(sql, "r.unit", scope.units) : clause("TRUE"),
    units === undefined ? clause("TRUE") : inList(sql, "r.unit", units),
  );
  type Row = {
    unit: string;
    product: string;
    currency: string;
    column: Column;
    facts_minor: bigint;
    managers_minor: bigint;
    house_minor: bigint;
  };
  const rows = await sql.query<Row>(
    `SELECT r.unit, r.product, r.currency, r."column", r.facts_minor, r.managers_minor, r.house_minor FROM reconciliation_lines r
     WHERE ${where.text} ORDER BY r.unit, r.product, r.currency, r."column"`,
    where.params,
  );
  return rows.map(({ unit, product, currency, column, facts_minor, managers_minor, house_minor }) => ({
    unit, product, currency, column, factsMinor: BigInt(facts_minor), managersMinor: BigInt(managers_minor), houseMinor: BigInt(house_minor),
  })); // biome-ignore format: one line
}
