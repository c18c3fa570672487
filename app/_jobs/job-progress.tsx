"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useEffect, useEffectEvent } from "react";
import { Button } from "../_components/button.tsx";
import { ProgressBar } from "../_components/progress-bar.tsx";
import { useTRPC } from "../_trpc/provider.tsx";
import { type Job, useJob } from "./use-job.ts";

type Props = {
  jobId: string;
  /** once, with the job's result */
  onDone?: (result: unknown) => void;
  /** once, when it has failed or was stopped */
  onFailed?: (job: Job) => void;
  /** starts it again */
  onRetry?: () => void;
  /** without the button that stops it */
  cannotCancel?: boolean;
};

/** Work that takes time: how far it is, a way to stop it, why it failed and a second chance. Nothing once it is done. */
export function JobProgress({ jobId, onDone, onFailed, onRetry, cannotCancel = false }: Props) {
  const t = useTranslations("jobs");
  const trpc = useTRPC();
  const { data: job, isError } = useJob(jobId);
  const cancel = useMutation(trpc.jobs.cancel.mutationOptions());
  const tell = useEffectEvent((ended: Job) => (ended.state === "done" ? onDone?.(ended.result) : onFailed?.(ended)));
  const ended = job !== undefined && job.state !== "running" ? job : undefined;
  useEffect(() => {
    if (ended) tell(ended);
  }, [ended]);
  if (ended) return <Ended job={ended} {...(onRetry && { onRetry })} />;
  const progress = job?.progress ?? null;
  const share = shareOf(progress);
  return (
    <div className="flex items-end gap-3" aria-busy="true">
      <div className="min-w-0 flex-1">
        <ProgressBar
          label={cancel.isPending || cancel.isSuccess ? t("stopping") : (progress?.text ?? t("starting"))}
          done={progress?.done ?? 0}
          total={progress?.total ?? null}
          text={isError ? t("unreachable") : share === null ? "" : t("share", { share })}
        />
      </div>
      {!cannotCancel && (
        <Button variant="quiet" busy={cancel.isPending || cancel.isSuccess} onClick={() => cancel.mutate({ jobId })}>
          {t("stop")}
        </Button>
      )}
    </div>
  );
}

function Ended({ job, onRetry }: { job: Job; onRetry?: () => void }) {
  const t = useTranslations("jobs");
  if (job.state === "done") return null;
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
      <p role="alert" className={`min-w-0 flex-1 ${job.state === "failed" ? "text-danger" : "text-muted"}`}>
        {job.problem?.text ?? t("failed")}
      </p>
      {onRetry && <Button onClick={onRetry}>{t("retry")}</Button>}
    </div>
  );
}

/** A bar's share; no figure of the bank. */
const shareOf = (progress: Job["progress"]): number | null =>
  progress?.total ? Math.min(1, Math.floor((progress.done / progress.total) * 100) / 100) : null;
