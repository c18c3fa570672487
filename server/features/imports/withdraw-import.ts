import { authorize } from "../../access/policy.ts";
import { type Withdrawal, withdrawTable } from "../../imports/withdraw/withdraw-import.ts";
import { defineJob } from "../../jobs/job.ts";
import { complete, type ImportsContext } from "./context.ts";

const withdrawJob = defineJob<{ importId: number }, Withdrawal>("withdrawal", withdrawTable);

/** Takes an import back. Throws `import_unknown`, `import_withdrawn_already`, `withdraw_referenced` or `withdraw_conflict`. */
export async function withdrawImport(context: ImportsContext, input: { importId: number }): Promise<Withdrawal> {
  authorize(context.actor, "facts.withdraw");
  return complete(context, withdrawJob, input);
}
