import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { SearchParams } from "nuqs/server";
import { PageHeader } from "../../_components/page-header.tsx";
import { ProblemNotice } from "../../_components/problem-notice.tsx";
import { ExplainProvider } from "../../_explain/explain-provider.tsx";
import { ask } from "../../_trpc/server.ts";
import { loadHandoverParams } from "../search-params.ts";
import { HandoverForm } from "./handover-form.tsx";

type Props = { searchParams: Promise<SearchParams> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations();
  return { title: t("organisation.handover_title") };
}

/** From whom to whom, what and when; and what that changes for whom, before it is made. */
export default async function HandoverPage({ searchParams }: Props) {
  const t = await getTranslations();
  const { giver, date } = await loadHandoverParams(searchParams);
  const answer = await ask((api) => Promise.all([api.organisation.get({ date: date ?? undefined }), api.periods.list()]));
  if (!answer.ok) return <ProblemNotice problem={answer.problem} />;
  const [organisation, periods] = answer.data;
  return (
    <ExplainProvider period={periods[0]?.period ?? ""}>
      <PageHeader
        title={t("organisation.handover_title")}
        above={
          <Link
            href={`/organisation?${new URLSearchParams({ view: "managers", date: organisation.date })}`}
            className="text-xs text-muted hover:text-ink"
          >
            {t("organisation.back")}
          </Link>
        }
      >
        <p className="max-w-3xl text-muted">{t("organisation.handover_text")}</p>
      </PageHeader>
      <HandoverForm organisation={organisation} giver={giver} />
    </ExplainProvider>
  );
}
