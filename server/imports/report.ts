import type { Fault } from "./fault.ts";
import type { KindName } from "./kinds/kind.ts";
import { literal } from "./stage/literal.ts";
import type { Stage } from "./stage/stage.ts";

/**
 * What became of a file. `imported`: it entered; `unchanged`: the same file stands already; `dry-run`: it would have entered;
 * `rejected`: nothing of it did.
 */
export type ImportReport = Readonly<{
  status: "imported" | "unchanged" | "dry-run" | "rejected";
  import: Readonly<{ id: number | null; position: number | null; kind: KindName; file: string }>;
  rows: RowCounts;
  /** the first of them, in the order of the lines */
  faults: readonly Fault[];
  /** how many there are of each kind, all told */
  faultCounts: Readonly<Record<string, number>>;
}>;

/** `skipped`: rows that the mapping profile filtered out or that gave way to another of the same key. */
export type RowCounts = Readonly<{ read: number; added: number; unchanged: number; refused: number; skipped: number }>;

export const NO_ROWS: RowCounts = { read: 0, added: 0, unchanged: 0, refused: 0, skipped: 0 };

const MOST_LISTED = 1000;

/** The faults in the stage: the first thousand, and how many of each. */
export async function reportFaults(stage: Stage): Promise<Pick<ImportReport, "faults" | "faultCounts">> {
  const rows = await stage.rows<[bigint, string | null, string | null, string, string]>(
    `SELECT line, "column", CASE WHEN length("value") > 200 THEN substr("value", 1, 200) || ${literal("…")} ELSE "value" END, code, params
     FROM faults ORDER BY line, "column" LIMIT ${MOST_LISTED}`,
  );
  const counts = await stage.rows<[string, bigint]>("SELECT code, count(*) FROM faults GROUP BY code ORDER BY count(*) DESC, code");
  return {
    faults: rows.map(([line, column, value, code, params]) => ({
      line: Number(line),
      column,
      value,
      code,
      params: JSON.parse(params) as Fault["params"],
    })),
    faultCounts: Object.fromEntries(counts.map(([code, count]) => [code, Number(count)])),
  };
}

/** The report of a file that could not be read as a table at all. */
export function rejectedReport(kind: KindName, file: string, faults: readonly Fault[]): ImportReport {
  const counts = Map.groupBy(faults, ({ code }) => code);
  const faultCounts = Object.fromEntries([...counts].map(([code, list]) => [code, list.length]));
  return {
    status: "rejected",
    import: { id: null, position: null, kind, file },
    rows: NO_ROWS,
    faults: faults.slice(0, MOST_LISTED),
    faultCounts,
  };
}
