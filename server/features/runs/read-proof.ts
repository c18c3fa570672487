import { COLUMNS } from "../../../lib/scoring/contribution/credit-book.ts";
import { balances, type ReconciliationLine } from "../../../lib/scoring/contribution/reconcile.ts";
import { reconciliationLines } from "../../runs/reconciliation-repository.ts";
import type { Run } from "../../runs/run-repository.ts";
import { loadUnits, subtree } from "../../runs/unit-tree.ts";
import type { Context } from "../context.ts";
import { findVersion } from "./find-version.ts";
import { namesOf } from "./runs-repository.ts";

export type ProofSides = Readonly<{ factsMinor: bigint; managersMinor: bigint; houseMinor: bigint }>;
export type Proof = Readonly<{
  run: Run;
  equal: number;
  lines: readonly (ReconciliationLine & { unitName: string; productName: string })[];
  totals: readonly (ProofSides & Pick<ReconciliationLine, "currency" | "column">)[];
}>;

/** The stored proof of one version, line by line and added up by currency and column. `unit` means it and all below. */
export async function readProof(
  context: Context,
  input: { period: string; version?: number | undefined; unit?: string | undefined },
): Promise<Proof> {
  const { database, actor } = context;
  const run = await findVersion(context, input);
  const units = input.unit === undefined ? undefined : subtree(await loadUnits({ sql: database, position: run.position }), input.unit);
  const lines = await reconciliationLines(database, actor.scope, run.id, units);
  const unitNames = await namesOf(database, "units", run.position);
  const productNames = await namesOf(database, "products", run.position);
  return {
    run,
    equal: lines.filter(balances).length,
    totals: totalsOf(lines),
    lines: lines.map((line) => ({
      ...line,
      unitName: unitNames.get(line.unit) ?? line.unit,
      productName: productNames.get(line.product) ?? line.product,
    })),
  };
}

/** Added up by currency and column, in the order in which columns are always named. */
function totalsOf(lines: readonly ReconciliationLine[]): Proof["totals"] {
  const sum = (own: readonly ReconciliationLine[], side: keyof ProofSides): bigint => own.reduce((total, line) => total + line[side], 0n);
  return [...Map.groupBy(lines, ({ currency }) => currency)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([currency, own]) =>
      COLUMNS.map((column) => {
        const fitting = own.filter((line) => line.column === column);
        const side = (name: keyof ProofSides): bigint => sum(fitting, name);
        return { currency, column, factsMinor: side("factsMinor"), managersMinor: side("managersMinor"), houseMinor: side("houseMinor") };
      }),
    );
}
