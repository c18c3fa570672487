"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "../_components/button.tsx";
import { Notice } from "../_components/notice.tsx";
import { SelectField } from "../_components/select-field.tsx";
import { useFormat } from "../_format/use-format.ts";
import { JobProgress } from "../_jobs/job-progress.tsx";
import { useTRPC } from "../_trpc/provider.tsx";
import type { SetupStatus } from "./setup-status.ts";

/** Offers the first calculation as soon as it is possible, and says until then what it waits for. */
export function FirstRun({ status }: { status: SetupStatus }) {
  const t = useTranslations();
  const format = useFormat();
  const trpc = useTRPC();
  const router = useRouter();
  const [chosen, setChosen] = useState<string | null>(null);
  const calculate = useMutation(trpc.runs.calculate.mutationOptions());
  const period = chosen ?? status.proposed;
  if (!status.isReady || period === null)
    return (
      <div className="px-4 py-5 sm:px-6">
        <p className="text-muted">
          {t("setup.not_ready", { count: status.parts.filter(({ needed, isThere }) => needed && !isThere).length })}
        </p>
        {status.currenciesMissing.length > 0 && (
          <p className="mt-1 text-muted">{t("setup.fx_needed", { currencies: format.list(status.currenciesMissing) })}</p>
        )}
      </div>
    );
  const begin = (): void => calculate.mutate({ period, unit: null });
  const arrive = (): void => {
    router.push(`/leaderboard?period=${period}`);
    router.refresh();
  };
  return (
    <div className="px-4 py-5 sm:px-6">
      <Notice title={t(status.runs.count > 0 ? "setup.next_run" : "setup.first_run")}>
        <p>{t("setup.first_run_text")}</p>
        {calculate.data ? (
          <JobProgress key={calculate.data.jobId} jobId={calculate.data.jobId} onDone={arrive} onRetry={begin} />
        ) : (
          <div className="flex flex-wrap items-center gap-2">
            <SelectField label={t("setup.first_period")} value={period} onChange={setChosen} className="w-44">
              {status.periods.map((one) => (
                <option key={one} value={one}>
                  {format.period(one)}
                </option>
              ))}
            </SelectField>
            <Button variant="primary" busy={calculate.isPending} onClick={begin}>
              {t("setup.calculate", { period: format.period(period) })}
            </Button>
          </div>
        )}
        {calculate.error && (
          <p role="alert" className="text-danger">
            {calculate.error.message}
          </p>
        )}
      </Notice>
    </div>
  );
}
