import { HOUSE } from "../../../lib/scoring/contribution/facts.ts";
import type { Scope } from "../../access/actor.ts";
import { placeholders, type Sql } from "../../db/sql.ts";
import { all, type Clause, clause, inList } from "../../runs/snapshot.ts";

/** What credit can be summed by, beside the run. */
export type SumsBy = "unit" | "product" | "manager";

/** Minor units of the run's base currency, all holders together; `houseMarginMinor` is the part nobody holds. */
export type CreditSums = Readonly<Record<"adbMinor" | "closingMinor" | "marginMinor" | "incomeMinor" | "houseMarginMinor", bigint>>;
export type CreditSumsBy<By extends SumsBy> = CreditSums & Readonly<{ runId: number }> & Readonly<Record<By, string>>;

export type SumsFilter = Readonly<{ units?: readonly string[] | undefined; product?: string | undefined }>;

const SUMMED = {
  adb: "l.base_adb_minor",
  closing: "l.base_closing_minor",
  margin: "l.base_margin_minor",
  income: "l.base_income_minor",
  house_margin: "CASE WHEN l.manager = '' THEN l.base_margin_minor ELSE 0 END",
} as const;

/**
 * A sum of 64-bit amounts may need more than 64 bits, and SQLite stops there: the amounts are cut in two, whose sums never do.
 * Both databases cut toward zero, so the halves of a negative amount are negative and the sum is the same.
 */
const HALF = 1_000_000_000n;

/** The credit of some runs that a scope may see (see `booked`), house accounts included, summed in SQL. In the order of the codes. */
export async function creditSums<By extends SumsBy>(
  sql: Sql,
  scope: Scope,
  runIds: readonly number[],
  by: readonly By[],
  filter: SumsFilter = {},
): Promise<CreditSumsBy<By>[]> {
  if (runIds.length === 0) return [];
  const where = condition(sql, scope, runIds, filter);
  const keys = ["l.run_id", ...by.map((name) => `l.${name}`)].join(", ");
  const sums = Object.entries(SUMMED).map(
    ([name, amount]) => `SUM((${amount}) / ${HALF}) AS ${name}_high, SUM((${amount}) % ${HALF}) AS ${name}_low`,
  );
  const rows = await sql.query<Record<string, string | number | bigint>>(
    `SELECT ${keys}, ${sums.join(", ")} FROM credit_lines l WHERE ${where.text} GROUP BY ${keys} ORDER BY ${keys}`,
    where.params,
  );
  return rows.map((row) => {
    const minor = (name: keyof typeof SUMMED): bigint => BigInt(row[`${name}_high`] ?? 0) * HALF + BigInt(row[`${name}_low`] ?? 0);
    return {
      ...(Object.fromEntries(by.map((name) => [name, String(row[name])])) as Record<By, string>),
      runId: Number(row.run_id),
      adbMinor: minor("adb"),
      closingMinor: minor("closing"),
      marginMinor: minor("margin"),
      incomeMinor: minor("income"),
      houseMarginMinor: minor("house_margin"),
    };
  });
}

/** How many managers hold credit of each product; those whom the scope may see. */
export async function holdersByProduct(sql: Sql, scope: Scope, runId: number, filter: SumsFilter = {}): Promise<Map<string, number>> {
  const where = all(condition(sql, scope, [runId], filter), clause("l.manager <> ?", HOUSE));
  const rows = await sql.query<{ product: string; holders: number | bigint }>(
    `SELECT l.product, COUNT(DISTINCT l.manager) AS holders FROM credit_lines l WHERE ${where.text} GROUP BY l.product`,
    where.params,
  );
  return new Map(rows.map(({ product, holders }) => [product, Number(holders)]));
}

const condition = (sql: Sql, scope: Scope, runIds: readonly number[], { units, product }: SumsFilter) =>
  all(
    clause(`l.run_id IN ${placeholders(runIds.length)}`, ...runIds),
    booked(sql, scope),
    units === undefined ? clause("TRUE") : inList(sql, "l.unit", units),
    product === undefined ? clause("TRUE") : clause("l.product = ?", product),
  );

/**
 * What a scope lets an actor see of sums over all holders: a unit's is what is booked there, so that the sums are those of the
 * reconciliation (the board of managers also shows what its people hold elsewhere); a manager's is the own credit.
 */
function booked(sql: Sql, scope: Scope): Clause {
  if (scope.kind === "all") return clause("TRUE");
  return scope.kind === "manager" ? clause("l.manager = ?", scope.manager) : inList(sql, "l.unit", scope.units);
}
