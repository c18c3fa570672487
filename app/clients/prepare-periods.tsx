"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { Button } from "../_components/button.tsx";
import { Notice } from "../_components/notice.tsx";
import { JobProgress } from "../_jobs/job-progress.tsx";
import { useTRPC } from "../_trpc/provider.tsx";

type Props = {
  periods: readonly string[];
  title: string;
  text: string;
  /** begins by itself; otherwise a button with this text does */
  action?: string;
};

/** Works out periods' figures by client, with progress, and shows the page again when they are there. */
export function PreparePeriods({ periods, title, text, action }: Props) {
  const t = useTranslations();
  const router = useRouter();
  const trpc = useTRPC();
  const prepare = useMutation(trpc.clients.prepare.mutationOptions());
  const hasBegun = useRef(false);
  const { mutate } = prepare;
  useEffect(() => {
    if (action !== undefined || hasBegun.current) return;
    hasBegun.current = true;
    mutate({ periods: [...periods] });
  }, [action, mutate, periods]);
  const begin = () => mutate({ periods: [...periods] });
  return (
    <Notice title={title}>
      <p>{text}</p>
      {prepare.data && <JobProgress jobId={prepare.data.jobId} onDone={() => router.refresh()} onRetry={begin} />}
      {prepare.isError && (
        <p role="alert" className="text-danger">
          {prepare.error.message}
        </p>
      )}
      {(prepare.isError || (action !== undefined && !prepare.data)) && (
        <Button busy={prepare.isPending} onClick={begin}>
          {prepare.isError ? t("app.retry") : action}
        </Button>
      )}
    </Notice>
  );
}
