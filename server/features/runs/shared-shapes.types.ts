import { z } from "zod";
import type { Period } from "../../../lib/scoring/periods/period.ts";
import { runHead, toRunHead } from "../../api/shared.types.ts";
import { type LedgerChange, reaches } from "../../runs/ledger-changes-repository.ts";
import type { Run } from "../../runs/run-repository.ts";

/** A run as the runs room shows it. */
export const storedRun = runHead.extend({ position: z.number().int(), actor: z.string(), digest: z.string() });
export const toStoredRun = (run: Run): z.infer<typeof storedRun> => ({
  ...toRunHead(run),
  position: run.position,
  actor: run.actor,
  digest: run.digest,
});

/** What entered the ledger. `reaches`: it can have changed the figures that are asked about. */
export const ledgerChange = z.object({
  position: z.number().int(),
  kind: z.enum(["import", "withdrawal"]),
  importId: z.number().int(),
  facts: z.string(),
  file: z.string(),
  isLogged: z.boolean(),
  rowsRead: z.number().int(),
  factsAdded: z.number().int(),
  actor: z.string(),
  at: z.string(),
  reaches: z.boolean(),
});
export const toLedgerChange = (change: LedgerChange, period: Pick<Period, "start" | "end">): z.infer<typeof ledgerChange> => {
  const { reach: _, ...shown } = change;
  return { ...shown, reaches: reaches(change, period) };
};
