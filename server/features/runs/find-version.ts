import { MeritError } from "../../../lib/messages/merit-error.ts";
import { parsePeriod } from "../../../lib/scoring/periods/period.ts";
import { latestRun, type Run, runVersion } from "../../runs/run-repository.ts";
import type { Context } from "../context.ts";

/** One version of a period, by default the latest. Throws `period_invalid`, `run_missing` and `run_version_missing`. */
export async function findVersion({ database }: Context, input: { period: string; version?: number | undefined }): Promise<Run> {
  const { code } = parsePeriod(input.period);
  const run = input.version === undefined ? await latestRun(database, code) : await runVersion(database, code, input.version);
  if (run) return run;
  if (input.version === undefined) throw new MeritError("run_missing", { period: code });
  throw new MeritError("run_version_missing", { period: code, version: input.version });
}
