import type { StoredAdjustment } from "../../runs/adjustments-repository.ts";
import { latestRun, type Run, runById } from "../../runs/run-repository.ts";
import type { Context } from "../context.ts";
import { readAdjustments } from "./read-run.ts";
import { namesOf } from "./runs-repository.ts";

/** An adjustment with what its codes are called, and the versions of the closed period between which the difference lies. */
export type NamedAdjustment = Readonly<{
  line: StoredAdjustment;
  managerName: string;
  unitName: string;
  productName: string;
  versions: Readonly<{ closed: number; corrected: number }>;
}>;

/** What the run of a period carries of corrections of closed periods, of a manager or of all that the actor may see. */
export async function namedAdjustments(
  context: Context,
  { period, manager }: Readonly<{ period: string; manager?: string | undefined }>,
): Promise<Readonly<{ run: Run; lines: readonly NamedAdjustment[] }>> {
  const { database } = context;
  const { run, lines } = await readAdjustments(context, period, { manager });
  if (lines.length === 0) return { run, lines: [] };
  const names = {
    managers: await namesOf(database, "postings", run.position),
    units: await namesOf(database, "units", run.position),
    products: await namesOf(database, "products", run.position),
  };
  const versions = new Map<string, NamedAdjustment["versions"]>();
  for (const { ofPeriod, correctedRunId } of lines) {
    if (versions.has(ofPeriod)) continue;
    const closed = await latestRun(database, ofPeriod);
    const corrected = await runById(database, correctedRunId);
    versions.set(ofPeriod, { closed: closed?.version ?? corrected.version, corrected: corrected.version });
  }
  return {
    run,
    lines: lines.map((line) => ({
      line,
      managerName: names.managers.get(line.manager) ?? line.manager,
      unitName: names.units.get(line.unit) ?? line.unit,
      productName: names.products.get(line.product) ?? line.product,
      versions: versions.get(line.ofPeriod) as NamedAdjustment["versions"],
    })),
  };
}
