import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { SearchParams } from "nuqs/server";
import { buttonClass } from "../_components/button.tsx";
import { LinkTabs } from "../_components/link-tabs.tsx";
import { PageHeader } from "../_components/page-header.tsx";
import { ProblemNotice } from "../_components/problem-notice.tsx";
import { ExplainProvider } from "../_explain/explain-provider.tsx";
import { ask } from "../_trpc/server.ts";
import { DealsTable } from "./deals-table.tsx";
import { dealRows, isInView } from "./prepare-list.ts";
import { loadDealsParams, VIEWS } from "./search-params.ts";

type Props = { searchParams: Promise<SearchParams> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations();
  return { title: t("deals.title") };
}

/** The deals that teams won: who was on them, by which scheme they are split, and where the team stands with agreeing on it. */
export default async function DealsPage({ searchParams }: Props) {
  const t = await getTranslations();
  const { view } = await loadDealsParams(searchParams);
  const answer = await ask((api) => Promise.all([api.deals.list({}), api.agreements.list()]));
  if (!answer.ok) return <ProblemNotice problem={answer.problem} />;
  const rows = dealRows(...answer.data);
  const shown = rows.filter((row) => isInView(row, view));
  const waiting = rows.filter((row) => isInView(row, "waiting")).length;
  const tabs = VIEWS.map((one) => ({
    href: one === "all" ? "/deals" : `/deals?view=${one}`,
    text: one === "waiting" && waiting > 0 ? t("agreement.view_waiting_count", { count: waiting }) : t(`agreement.view_${one}`),
    isCurrent: one === view,
  }));
  return (
    // Figures of deals are of no period: any will do.
    <ExplainProvider period={new Date().toISOString().slice(0, "YYYY-MM".length)}>
      <PageHeader
        title={t("deals.title")}
        beside={
          <Link href="/deals/schemes" prefetch={false} className={buttonClass("secondary", "sm:ml-auto")}>
            {t("deals.to_guide")}
          </Link>
        }
      >
        <p className="max-w-3xl text-muted">{t("deals.intro")}</p>
        {rows.length > 0 && <LinkTabs label={t("agreement.views")} tabs={tabs} />}
      </PageHeader>
      <div className="pt-2">
        <DealsTable deals={shown} view={rows.length > 0 ? view : "all"} />
      </div>
    </ExplainProvider>
  );
}
