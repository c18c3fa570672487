import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { SearchParams } from "nuqs/server";
import { ForWholeBank } from "../_acting/sight.tsx";
import { buttonClass } from "../_components/button.tsx";
import { LinkTabs } from "../_components/link-tabs.tsx";
import { PageHeader } from "../_components/page-header.tsx";
import { ProblemNotice } from "../_components/problem-notice.tsx";
import { ask } from "../_trpc/server.ts";
import { DateControl } from "./date-control.tsx";
import { ManagersTable } from "./managers-table.tsx";
import { NewManagerButton } from "./new-manager-button.tsx";
import { NewUnitButton } from "./new-unit-button.tsx";
import { loadOrganisationParams, VIEWS } from "./search-params.ts";
import { UnitsTable } from "./units-table.tsx";

type Props = { searchParams: Promise<SearchParams> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations();
  return { title: t("organisation.title") };
}

/** Units and managers as of a day, and how to change them. */
export default async function OrganisationPage({ searchParams }: Props) {
  const t = await getTranslations();
  const { view, date } = await loadOrganisationParams(searchParams);
  const answer = await ask((api) => Promise.all([api.organisation.get({ date: date ?? undefined }), api.access.me()]));
  if (!answer.ok) return <ProblemNotice problem={answer.problem} />;
  const [organisation, me] = answer.data;
  const tabs = VIEWS.map((one) => ({
    href: `/organisation?${new URLSearchParams({ ...(one !== "units" && { view: one }), date: organisation.date })}`,
    text: t(`organisation.view_${one}`),
    isCurrent: one === view,
  }));
  const actions = (
    <ForWholeBank>
      {" "}
      <span className="flex flex-wrap gap-2 sm:ml-auto">
        {view === "units" ? <NewUnitButton units={organisation.units} parent={null} /> : <NewManagerButton organisation={organisation} />}
        <Link
          href={`/organisation/handover?${new URLSearchParams({ date: organisation.date })}`}
          prefetch={false}
          className={buttonClass("primary")}
        >
          {t("organisation.hand_over")}
        </Link>
      </span>
    </ForWholeBank>
  );
  return (
    <div className="page @container">
      <PageHeader title={t("organisation.title")}>
        <LinkTabs label={t("organisation.views")} tabs={tabs} />
      </PageHeader>
      <DateControl date={organisation.date} beside={actions}>
        <div className="pt-2">
          {view === "units" ? (
            <UnitsTable organisation={organisation} seesAll={me.kind === "all"} />
          ) : (
            <ManagersTable organisation={organisation} />
          )}
        </div>
      </DateControl>
    </div>
  );
}
