import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { ForWholeBank } from "../_acting/sight.tsx";
import { buttonClass } from "../_components/button.tsx";
import { PageHeader } from "../_components/page-header.tsx";
import { ProblemNotice } from "../_components/problem-notice.tsx";
import { FirstMinutes } from "../_setup/first-minutes.tsx";
import { ask } from "../_trpc/server.ts";
import { RunTable } from "./run-table.tsx";
import { StartRun } from "./start-run.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations();
  return { title: t("runs.title") };
}

/** Every calculated period, what could be calculated next, and the way to start it. */
export default async function RunsPage() {
  const t = await getTranslations();
  const answer = await ask((api) => api.runs.list());
  if (!answer.ok) return <ProblemNotice problem={answer.problem} />;
  const { periods, choices, missing, next, lastDay, units } = answer.data;
  if (choices.length === 0 && periods.length === 0) return <FirstMinutes />;
  return (
    <div className="page @container">
      <PageHeader
        title={t("runs.title")}
        beside={
          <Link href="/runs/compare" className={buttonClass("secondary", "ml-auto")}>
            {t("runs.compare_title")}
          </Link>
        }
      >
        <p className="max-w-3xl text-xs text-muted">{t("runs.about")}</p>
      </PageHeader>
      <ForWholeBank>
        <StartRun choices={choices} missing={missing} next={next} lastDay={lastDay} units={units} />
      </ForWholeBank>
      <RunTable periods={periods} />
    </div>
  );
}
