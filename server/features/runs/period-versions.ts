import { MeritError } from "../../../lib/messages/merit-error.ts";
import { type Period, parsePeriod } from "../../../lib/scoring/periods/period.ts";
import { type LedgerChange, ledgerChanges } from "../../runs/ledger-changes-repository.ts";
import { type Run, versionsOf } from "../../runs/run-repository.ts";
import { snapshotNow } from "../../runs/unit-tree.ts";
import type { Context } from "../context.ts";
import { proofCounts, type RunCounts, runCounts } from "./runs-repository.ts";

/** One version, and what entered between the version before (of the same part of the bank) and it. */
export type Version = RunCounts & Readonly<{ run: Run; reconciled: number; previous: number | null; changes: readonly LedgerChange[] }>;
export type PeriodVersions = Readonly<{ period: Period; versions: readonly Version[]; since: readonly LedgerChange[] }>;

/** All versions of a period, newest first, with what entered between them and since. Throws `period_invalid` and `run_missing`. */
export async function periodVersions({ database, actor }: Context, input: { period: string }): Promise<PeriodVersions> {
  const period = parsePeriod(input.period);
  const runs = await versionsOf(database, period.code);
  const oldest = runs.at(-1);
  if (!oldest) throw new MeritError("run_missing", { period: period.code });
  const { position } = await snapshotNow(database, null);
  const changes = await ledgerChanges(database, Math.min(...runs.map((run) => run.position)), position);
  const between = (after: number, upTo: number): LedgerChange[] =>
    changes.filter((change) => change.position > after && change.position <= upTo);
  const counts = await runCounts(database, actor.scope, runs);
  const proofs = await proofCounts(database, actor.scope, runs);
  const versions = runs.map((run) => {
    const previous = runs.find(({ unit, version }) => unit === run.unit && version < run.version) ?? null;
    return {
      run,
      lines: counts.get(run.id)?.lines ?? 0,
      managers: counts.get(run.id)?.managers ?? 0,
      reconciled: proofs.get(run.id) ?? 0,
      previous: previous?.version ?? null,
      changes: previous ? between(previous.position, run.position) : [],
    };
  });
  return { period, versions, since: between(Math.max(...runs.map((run) => run.position)), position) };
}
