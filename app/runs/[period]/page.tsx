import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { ForWholeBank } from "../../_acting/sight.tsx";
import { AdjustmentTable } from "../../_adjustments/adjustment-table.tsx";
import { PageHeader } from "../../_components/page-header.tsx";
import { ProblemNotice } from "../../_components/problem-notice.tsx";
import { RunState } from "../../_components/run-state.tsx";
import { ExplainProvider } from "../../_explain/explain-provider.tsx";
import { ask } from "../../_trpc/server.ts";
import { CalculateAgain } from "../calculate-again.tsx";
import { JobPlace } from "../job-place.tsx";
import { RunTitle } from "../run-title.tsx";
import { ClosePeriod } from "./close-period.tsx";
import { VersionList } from "./version-list.tsx";

type Props = { params: Promise<{ period: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations();
  return { title: t("runs.page_title", { period: decodeURIComponent((await params).period) }) };
}

/** One period: its versions, and what entered the ledger between them. */
export default async function PeriodPage({ params }: Props) {
  const t = await getTranslations();
  const period = decodeURIComponent((await params).period);
  const answer = await ask((api) => Promise.all([api.runs.get({ period }), api.runs.adjustments({ period })]));
  if (!answer.ok) return <ProblemNotice problem={answer.problem} />;
  const [{ versions, since, state }, adjustments] = answer.data;
  const latest = versions[0];
  return (
    <div className="page @container">
      <PageHeader
        title={<RunTitle period={period} />}
        above={
          <Link href="/runs" className="link text-xs">
            {t("runs.back")}
          </Link>
        }
        beside={
          <>
            <RunState state={state} />
            <span className="flex-1" />
            <ForWholeBank>
              {latest && state === "provisional" && latest.run.unit === null && (
                <ClosePeriod period={period} version={latest.run.version} />
              )}
              {latest && (
                <CalculateAgain
                  period={period}
                  unit={latest.run.unit}
                  variant={since.some(({ reaches }) => reaches) ? "primary" : "secondary"}
                />
              )}
            </ForWholeBank>
          </>
        }
      />
      <JobPlace />
      <ExplainProvider period={period}>
        <AdjustmentTable page={adjustments} withManager />
      </ExplainProvider>
      <VersionList period={period} versions={versions} since={since} />
    </div>
  );
}
