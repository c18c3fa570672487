import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { SearchParams } from "nuqs/server";
import { PageHeader } from "../../_components/page-header.tsx";
import { ProblemNotice } from "../../_components/problem-notice.tsx";
import { ExplainProvider } from "../../_explain/explain-provider.tsx";
import { FirstMinutes } from "../../_setup/first-minutes.tsx";
import { ask } from "../../_trpc/server.ts";
import { parseRunName } from "../runs-data.ts";
import { CompareContent } from "./compare-content.tsx";
import { CompareControls } from "./compare-controls.tsx";
import { defaultPair, prepareOptions } from "./prepare-options.ts";
import { loadCompareParams } from "./search-params.ts";

type Props = { searchParams: Promise<SearchParams> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations();
  return { title: t("runs.compare_title") };
}

/** Two runs side by side: what changed, and what entered the ledger in between. */
export default async function ComparePage({ searchParams }: Props) {
  const t = await getTranslations();
  const { before: askedBefore, after: askedAfter, column } = await loadCompareParams(searchParams);
  const listed = await ask((api) => api.runs.list());
  if (!listed.ok) return <ProblemNotice problem={listed.problem} />;
  const options = prepareOptions(listed.data.periods);
  const pair = defaultPair(options, askedBefore, askedAfter);
  if (!pair) return <FirstMinutes />;
  const answer = await ask((api) => api.runs.compare({ before: parseRunName(pair.before), after: parseRunName(pair.after), column }));
  return (
    <ExplainProvider period={parseRunName(pair.after).period}>
      <PageHeader
        title={t("runs.compare_title")}
        above={
          <Link href="/runs" className="link text-xs">
            {t("runs.back")}
          </Link>
        }
      />
      <CompareControls options={options} before={pair.before} after={pair.after} column={column}>
        {answer.ok ? (
          <CompareContent comparison={answer.data} />
        ) : (
          <p role="alert" className="px-4 py-5 text-danger sm:px-6">
            {answer.problem.text}
          </p>
        )}
      </CompareControls>
    </ExplainProvider>
  );
}
