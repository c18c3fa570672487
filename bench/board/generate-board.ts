import type { Database } from "../../server/db/database.ts";
import { at } from "../../server/db/ledger.ts";
import type { Value } from "../../server/db/sql.ts";
import { createRandom } from "../random.ts";

/** A bank as its boards see it: managers in branches, and runs of months with what they credited. */
export type BoardSize = Readonly<{ managers: number; branches: number; months: number; products: number }>;

const FIRST_MONTH = { year: 2025, month: 1 };
const POSITIONS = ["junior", "client manager", "senior client manager", "head of team"];
const GIVEN = ["Adam", "Jana", "Olena", "Wei", "Tomáš", "Natalia", "Jürgen", "Li Na", "Oleksandr", "Karolína"];
const FAMILY = ["Novak", "Svoboda", "Shevchenko", "Zhang", "Dvořák", "Ivanova", "Schneider", "Kovalenko", "Procházka", "Horáková"];
const KINDS = ["call", "meeting", "proposal", "visit"];
const AMOUNTS = ["adb", "closing", "margin", "income", "base_adb", "base_closing", "base_margin", "base_income"];
const LARGEST_MINOR = 900_000_000;

/** Fills an empty, migrated database without calculating anything: what is measured is reading boards, not making them. */
export async function generateBoard(database: Database, size: BoardSize): Promise<string[]> {
  const { below } = createRandom(42);
  const list = <T>(count: number, make: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i));
  const branch = (i: number): string => `B${String(i % size.branches).padStart(3, "0")}`;
  const periods = list(size.months, (i) => {
    const month = FIRST_MONTH.month - 1 + i;
    return `${FIRST_MONTH.year + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
  });
  const origin = [1, 2, 1];
  await database.transaction(async (sql) => {
    const now = new Date(Date.UTC(2026, 0, 1)).toISOString();
    await sql.execute(`INSERT INTO ledger_entries (kind, actor, created_at) VALUES ('import', 'bench', ${at(sql)})`, [now]);
    const facts = ["import_id", "line", "added_position"];
    await sql.insert(
      "units",
      ["code", "name", "kind", "parent", ...facts],
      [
        [
          ["BANK", "Bank", "bank", null, ...origin],
          ...list(size.branches, (i): Value[] => [branch(i), `Branch ${i}`, "branch", "BANK", ...origin]),
        ],
      ],
    );
    await sql.insert("postings", ["code", "name", "unit", "position", "from", ...facts], [
      list(size.managers, (i): Value[] => [
        code(i), `${GIVEN[below(10)]} ${FAMILY[below(10)]} ${i}`, branch(i), POSITIONS[below(4)] ?? "", "2024-01-01", ...origin,
      ]),
    ]); // biome-ignore format: a table
    for (const period of periods) {
      const [row] = await sql.query<{ id: number | bigint }>(
        `INSERT INTO runs (period, version, position, base_currency, digest, actor, created_at) VALUES (?, 1, 1, 'EUR', '', 'bench', ${at(sql)}) RETURNING id`,
        [period, now],
      );
      const run = Number(row?.id);
      const lines = list(size.managers, (i) =>
        list(size.products, (product): Value[] => [
          run,
          branch(i),
          `P${product}`,
          "EUR",
          code(i),
          "assigned",
          ...AMOUNTS.map(() => below(LARGEST_MINOR)),
        ]),
      ).flat();
      await sql.insert(
        "credit_lines",
        ["run_id", "unit", "product", "currency", "manager", "source", ...AMOUNTS.map((name) => `${name}_minor`)],
        [lines],
      );
      await sql.insert(
        "activity_lines",
        ["run_id", "manager", "kind", "count"],
        [list(size.managers, (i) => KINDS.map((kind): Value[] => [run, code(i), kind, below(20)])).flat()],
      );
    }
    await sql.execute("ANALYZE");
  });
  return periods;
}

const code = (i: number): string => `M${String(i).padStart(5, "0")}`;
