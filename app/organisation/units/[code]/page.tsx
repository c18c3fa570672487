import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { SearchParams } from "nuqs/server";
import { ForWholeBank } from "../../../_acting/sight.tsx";
import { Notice } from "../../../_components/notice.tsx";
import { PageHeader } from "../../../_components/page-header.tsx";
import { ProblemNotice } from "../../../_components/problem-notice.tsx";
import { Section } from "../../../_components/section.tsx";
import { ExplainProvider } from "../../../_explain/explain-provider.tsx";
import { ask } from "../../../_trpc/server.ts";
import { DateControl } from "../../date-control.tsx";
import { ManagersTable } from "../../managers-table.tsx";
import { NewUnitButton } from "../../new-unit-button.tsx";
import { loadOrganisationParams } from "../../search-params.ts";
import { ChangeUnitButton } from "./change-unit-button.tsx";
import { HouseAccount } from "./house-account.tsx";
import { PostingsTable } from "./postings-table.tsx";
import { UnitFacts } from "./unit-facts.tsx";

type Props = { params: Promise<{ code: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: decodeURIComponent((await params).code) };
}

/** One unit: who is posted there, what is booked there, its house account, and everybody who was posted there. */
export default async function UnitPage({ params, searchParams }: Props) {
  const t = await getTranslations();
  const code = decodeURIComponent((await params).code);
  const { date } = await loadOrganisationParams(searchParams);
  const answer = await ask((api) =>
    Promise.all([api.organisation.unit({ unit: code }), api.organisation.get({ date: date ?? undefined })]),
  );
  if (!answer.ok) return <ProblemNotice problem={answer.problem} />;
  const [{ unit, postings, house }, organisation] = answer.data;
  const managers = organisation.managers.filter((manager) => manager.unit === code);
  return (
    <ExplainProvider period={house?.period ?? ""}>
      <PageHeader
        title={unit.name}
        above={
          <Link href={`/organisation?date=${organisation.date}`} className="text-xs text-muted hover:text-ink">
            {t("organisation.back")}
          </Link>
        }
        beside={<span className="text-xs text-faint">{unit.code}</span>}
      >
        <UnitFacts unit={unit} organisation={organisation} />
      </PageHeader>
      <DateControl
        date={organisation.date}
        beside={
          <ForWholeBank>
            {" "}
            <span className="flex flex-wrap gap-2 sm:ml-auto">
              <NewUnitButton units={organisation.units} parent={unit.code} />
              <ChangeUnitButton unit={unit} units={organisation.units} />
            </span>
          </ForWholeBank>
        }
      >
        {house && <HouseAccount unit={unit} house={house} />}
        <div className="space-y-8 py-4">
          <Section title={t("organisation.managers_posted")}>
            {managers.length > 0 ? (
              <ManagersTable organisation={{ ...organisation, managers }} />
            ) : (
              <div className="px-4 sm:px-6">
                <Notice as="h3" title={t("organisation.nobody_posted")}>
                  {t("organisation.nobody_posted_text")}
                </Notice>
              </div>
            )}
          </Section>
          <Section title={t("organisation.history")} text={t("organisation.history_text")}>
            <PostingsTable postings={postings} />
          </Section>
        </div>
      </DateControl>
    </ExplainProvider>
  );
}
