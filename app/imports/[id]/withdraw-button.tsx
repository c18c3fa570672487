"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "../../_components/button.tsx";
import { Dialog } from "../../_components/dialog.tsx";
import { UndoIcon } from "../../_components/icons.tsx";
import { useToast } from "../../_components/toast.tsx";
import { JobProgress } from "../../_jobs/job-progress.tsx";
import { useTRPC } from "../../_trpc/provider.tsx";

type Props = { importId: number; file: string };
/** What withdrawing would come to, as the server found by trying. */
type Outcome = Readonly<{ superseded: number; reinstated: number }>;

/** Takes an import back, after showing what that would come to; where other facts need it, says which. */
export function WithdrawButton({ importId, file }: Props) {
  const t = useTranslations();
  const trpc = useTRPC();
  const router = useRouter();
  const toast = useToast();
  const [open, setOpen] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const trial = useMutation(trpc.imports.tryWithdrawal.mutationOptions({ onError: ({ message }) => setProblem(message) }));
  const withdraw = useMutation(trpc.imports.withdraw.mutationOptions({ onError: ({ message }) => setProblem(message) }));
  const begin = (): void => {
    setOutcome(null);
    setProblem(null);
    withdraw.reset();
    setOpen(true);
    trial.mutate({ importId });
  };
  const done = (): void => {
    setOpen(false);
    toast({ title: t("import_room.withdrawn_done", { file }) });
    router.refresh();
  };
  const isTrying = outcome === null && problem === null;
  return (
    <>
      <Button variant="danger" onClick={begin} className="ml-auto">
        <UndoIcon className="size-3.5" />
        {t("import_room.withdraw")}
      </Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title={t("import_room.withdraw_title", { file })}
        description={t("import_room.withdraw_text")}
        actions={
          <>
            <Button variant="quiet" onClick={() => setOpen(false)}>
              {t("app.cancel")}
            </Button>
            {problem === null && (
              <Button
                variant="danger"
                busy={isTrying || withdraw.isPending || withdraw.isSuccess}
                onClick={() => withdraw.mutate({ importId })}
              >
                {t("import_room.withdraw")}
              </Button>
            )}
          </>
        }
      >
        {isTrying && trial.data && (
          <JobProgress
            key={trial.data.jobId}
            jobId={trial.data.jobId}
            cannotCancel
            onDone={(result) => setOutcome(result as Outcome)}
            onFailed={(job) => setProblem(job.problem?.text ?? "")}
          />
        )}
        {outcome && (
          <ul className="list-disc space-y-1 pl-5">
            <li>{t("import_room.withdraw_superseded", { count: outcome.superseded })}</li>
            <li>{t("import_room.withdraw_reinstated", { count: outcome.reinstated })}</li>
            <li>{t("import_room.withdraw_runs")}</li>
          </ul>
        )}
        {withdraw.data && (
          <div className="mt-4">
            <JobProgress jobId={withdraw.data.jobId} onDone={done} onFailed={(job) => setProblem(job.problem?.text ?? "")} />
          </div>
        )}
        {problem !== null && (
          <p role="alert" className="text-danger">
            {problem}
          </p>
        )}
      </Dialog>
    </>
  );
}
