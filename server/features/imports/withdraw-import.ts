import { authorize } from "../../access/policy.ts";
import { tryWithdrawal, type Withdrawal, withdrawTable } from "../../imports/withdraw/withdraw-import.ts";
import { defineJob } from "../../jobs/job.ts";
import { complete, type ImportsContext, type StartingContext } from "./context.ts";

const withdrawJob = defineJob<{ importId: number }, Withdrawal>("withdrawal", withdrawTable);

const trialJob = defineJob<{ importId: number }, Withdrawal>("withdrawal_trial", tryWithdrawal);

/** Takes an import back. Throws `import_unknown`, `import_withdrawn_already`, `withdraw_referenced` or `withdraw_conflict`. */
export async function withdrawImport(context: ImportsContext, input: { importId: number }): Promise<Withdrawal> {
  authorize(context.actor, "facts.withdraw");
  return complete(context, withdrawJob, input);
}

/** Starts taking an import back; the job fails where withdrawImport would throw. */
export async function startWithdrawal({ jobs, actor }: StartingContext, input: { importId: number }): Promise<string> {
  authorize(actor, "facts.withdraw");
  return (await jobs.start(withdrawJob, input, actor)).id;
}

/** Starts finding out what taking an import back would come to, or why it cannot be. Nothing is stored. */
export async function startWithdrawalTrial({ jobs, actor }: StartingContext, input: { importId: number }): Promise<string> {
  authorize(actor, "facts.withdraw");
  return (await jobs.start(trialJob, input, actor)).id;
}
