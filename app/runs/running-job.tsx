"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type ReactNode, useEffect } from "react";
import { Button } from "../_components/button.tsx";
import { JobProgress } from "../_jobs/job-progress.tsx";
import { useJob } from "../_jobs/use-job.ts";
import { JobOutcome } from "./job-outcome.tsx";

/** Work of this room while it goes on, with a way to stop it, and what it came to until it is put away. */
export function RunningJob({ jobId, onClose }: { jobId: string; onClose: () => void }) {
  const router = useRouter();
  const { data: job, error } = useJob(jobId);
  const hasEnded = job !== undefined && job.state !== "running";
  useEffect(() => {
    if (hasEnded) router.refresh();
  }, [hasEnded, router]);
  if (!job && error?.data?.problem) {
    return (
      <Ended onClose={onClose}>
        <p role="alert">{error.message}</p>
      </Ended>
    );
  }
  if (!hasEnded) return <JobProgress jobId={jobId} />;
  return (
    <Ended onClose={onClose}>
      {job.state === "done" ? (
        <div role="status">
          <JobOutcome job={job} />
        </div>
      ) : (
        <JobProgress jobId={jobId} />
      )}
    </Ended>
  );
}

function Ended({ onClose, children }: { onClose: () => void; children: ReactNode }) {
  const t = useTranslations();
  return (
    <div className="flex items-start gap-3 rounded-lg border border-line bg-canvas px-4 py-3">
      <div className="min-w-0 flex-1">{children}</div>
      <Button variant="quiet" onClick={onClose}>
        {t("app.close")}
      </Button>
    </div>
  );
}
