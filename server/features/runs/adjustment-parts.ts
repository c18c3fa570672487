import { parsePeriod } from "../../../lib/scoring/periods/period.ts";
import { adjustmentLines, type StoredAdjustment } from "../../runs/adjustments-repository.ts";
import { readCloses } from "../../runs/closes-repository.ts";
import { creditLines, type StoredLine } from "../../runs/credit-lines-repository.ts";
import { type Run, runById } from "../../runs/run-repository.ts";
import type { Context } from "../context.ts";

type Key = Pick<StoredLine, "manager" | "unit" | "product" | "currency" | "source">;
type Part = Readonly<{ version: number; line: StoredLine | undefined }>;

/**
 * What an adjustment that a run carries was made of: the line of the corrected version, that of the closed run (undefined where it has
 * none), and what closed periods before the run have carried already, oldest first.
 */
export async function adjustmentParts({ database, actor: { scope } }: Context, run: Run, adjustment: StoredAdjustment) {
  const isSame = (line: Key): boolean =>
    (["manager", "unit", "product", "currency", "source"] as const).every((key) => line[key] === adjustment[key]);
  const partOf = async ({ id, version }: Run): Promise<Part> => ({
    version,
    line: (await creditLines(database, scope, id, { manager: adjustment.manager })).find(isSame),
  });
  const corrected = await runById(database, adjustment.correctedRunId);
  const closes = (await readCloses(database)).filter(({ period }) => parsePeriod(period).kind === parsePeriod(run.period).kind);
  const closed = closes.find(({ period }) => period === adjustment.ofPeriod);
  if (!closed) throw new Error(`Run ${run.id} carries a correction of ${adjustment.ofPeriod}, which is not closed.`);
  const carried: Readonly<{ run: Run; line: StoredAdjustment }>[] = [];
  for (const { period, runId } of closes) {
    if (period <= adjustment.ofPeriod || period >= run.period) continue;
    const lines = await adjustmentLines(database, scope, [runId], { manager: adjustment.manager });
    const line = lines.find((one) => one.ofPeriod === adjustment.ofPeriod && isSame(one));
    if (line) carried.push({ run: await runById(database, runId), line });
  }
  return { corrected: await partOf(corrected), closed: await partOf(await runById(database, closed.runId)), carried };
}
