"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { CheckIcon, WarningIcon } from "../_components/icons.tsx";
import { useFormat } from "../_format/use-format.ts";
import type { Job } from "../_jobs/use-job.ts";
import { readJobResult } from "./job-result.ts";
import { VerifyDifferences } from "./verify-differences.tsx";

/** What work that is done came to, in sentences. */
export function JobOutcome({ job }: { job: Job }) {
  const t = useTranslations();
  const format = useFormat();
  const result = readJobResult(job.kind, job.result);
  if (result.kind === "other") return <p>{t("runs.job_done")}</p>;
  if (result.kind === "verified") {
    const { period, version, lines, balanceFacts, differences } = result;
    const about = { period: format.period(period), version, lines, balanceFacts, count: differences.length };
    if (differences.length === 0) return <Fine>{t("runs.verified_same", about)}</Fine>;
    return (
      <>
        <p className="mb-3 flex items-start gap-2">
          <WarningIcon className="mt-0.5 size-4 shrink-0 text-danger" />
          {t("runs.verified_differs", about)}
        </p>
        <VerifyDifferences differences={differences} />
      </>
    );
  }
  if (result.runs.length === 0) return <Fine>{t("runs.calculated_none")}</Fine>;
  return (
    <ul className="space-y-1">
      {result.runs.map(({ period, version, lines, managers, reconciled }) => (
        <li key={`${period} ${version}`}>
          <Fine>
            {t.rich("runs.calculated", {
              period: format.period(period),
              version,
              lines,
              managers,
              reconciled,
              run: (chunks) => (
                <Link href={`/runs/${period}`} className="link">
                  {chunks}
                </Link>
              ),
            })}
          </Fine>
        </li>
      ))}
    </ul>
  );
}

const Fine = ({ children }: { children: ReactNode }) => (
  <p className="flex items-start gap-2">
    <CheckIcon className="mt-0.5 size-4 shrink-0 text-gain" />
    <span>{children}</span>
  </p>
);
