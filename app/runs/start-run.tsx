"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { lazy, Suspense, useState } from "react";
import { Button } from "../_components/button.tsx";
import { Sentences } from "../_components/sentences.tsx";
import { useFormat } from "../_format/use-format.ts";
import { useTRPC } from "../_trpc/provider.tsx";
import { RunningJob } from "./running-job.tsx";
import type { Runs } from "./runs-data.ts";
import { useJobInAddress } from "./use-job-in-address.ts";

/** Loaded when somebody wants to choose: the proposals need no form. */
const StartDialog = lazy(() => import("./start-dialog.tsx").then((module) => ({ default: module.StartDialog })));

type Props = Pick<Runs, "choices" | "missing" | "next" | "lastDay" | "units">;

/** What to calculate next: the proposed month, all that are missing, or anything else. */
export function StartRun({ choices, missing, next, lastDay, units }: Props) {
  const t = useTranslations();
  const format = useFormat();
  const trpc = useTRPC();
  const [isChoosing, setChoosing] = useState(false);
  const [jobId, watch] = useJobInAddress();
  const calculate = useMutation(trpc.runs.calculate.mutationOptions({ onSuccess: (started) => watch(started.jobId) }));
  const all = useMutation(trpc.runs.calculateMissing.mutationOptions({ onSuccess: (started) => watch(started.jobId) }));
  const isBusy = calculate.isPending || all.isPending;
  const problem = calculate.error ?? all.error;
  const isPartial = next !== null && choices.some(({ period, isComplete }) => period === next && !isComplete);
  return (
    <div className="space-y-3 border-b border-line px-4 py-4 sm:px-6">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <p className="min-w-0 flex-1 basis-72">
          <Sentences>
            {next === null ? t("runs.next_none") : t("runs.next", { period: format.period(next), count: missing.length })}
            {isPartial && lastDay !== null && <span className="text-warning">{t("runs.next_partial", { day: format.day(lastDay) })}</span>}
          </Sentences>
        </p>
        <div className="flex flex-wrap gap-2">
          <Button onClick={() => setChoosing(true)} disabled={choices.length === 0}>
            {t("runs.choose")}
          </Button>
          {missing.length > 1 && (
            <Button once busy={isBusy} onClick={() => all.mutate({ periods: missing })}>
              {t("runs.calculate_missing", { count: missing.length })}
            </Button>
          )}
          {next !== null && (
            <Button variant="primary" once busy={isBusy} onClick={() => calculate.mutate({ period: next })}>
              {t("runs.calculate_period", { period: format.period(next) })}
            </Button>
          )}
        </div>
      </div>
      {problem && (
        <p role="alert" className="text-danger">
          {problem.message}
        </p>
      )}
      {jobId !== null && <RunningJob jobId={jobId} onClose={() => watch(null)} />}
      {isChoosing && (
        <Suspense>
          <StartDialog
            open
            onOpenChange={setChoosing}
            choices={choices}
            proposed={next}
            units={units}
            onStarted={(started) => {
              setChoosing(false);
              watch(started);
            }}
          />
        </Suspense>
      )}
    </div>
  );
}
