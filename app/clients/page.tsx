import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { SearchParams } from "nuqs/server";
import { LinkTabs } from "../_components/link-tabs.tsx";
import { PageHeader } from "../_components/page-header.tsx";
import { ProblemNotice } from "../_components/problem-notice.tsx";
import { RunState } from "../_components/run-state.tsx";
import { ExplainProvider } from "../_explain/explain-provider.tsx";
import { openRoom } from "../_room/open-room.tsx";
import { RoomControls } from "../_room/room-controls.tsx";
import { ask } from "../_trpc/server.ts";
import { ClassesTable } from "./classes-table.tsx";
import { ClientsTable } from "./clients-table.tsx";
import { LongClientsTable } from "./long-clients-table.tsx";
import { PreparePeriods } from "./prepare-periods.tsx";
import { RunCaption } from "./run-caption.tsx";
import { loadClientParams, PAGE, VIEWS, type View } from "./search-params.ts";

type Props = { searchParams: Promise<SearchParams> };

/** Up to here the whole table is sent, and the browser sorts and searches it. */
const SENT_WHOLE = 5_000;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations();
  return { title: t("clients.title") };
}

/** What the bank earned with each client, whoever holds it; and with groups, industries and segments of them. */
export default async function ClientsPage({ searchParams }: Props) {
  const t = await getTranslations();
  const room = await openRoom("/clients", searchParams);
  if (!room.ok) return room.instead;
  const { view } = await loadClientParams(searchParams);
  const { period } = room;
  const answer = await content(view, period);
  if (!answer.ok) return <ProblemNotice problem={answer.problem} />;
  const { run, part } = answer.data;
  const tabs = VIEWS.map((one) => ({
    href: `/clients?${new URLSearchParams({ period, ...(one !== "clients" && { view: one }) })}`,
    text: t(`clients.view_${one}`),
    isCurrent: one === view,
  }));
  return (
    <ExplainProvider period={period}>
      <PageHeader title={t("clients.title")} beside={<RunState state={run.state} />}>
        <LinkTabs label={t("clients.views")} tabs={tabs} />
      </PageHeader>
      <RoomControls period={period} periods={room.periods}>
        {part === null ? (
          <div className="px-4 py-5 sm:px-6">
            <PreparePeriods key={period} periods={[period]} title={t("clients.preparing_title")} text={t("clients.preparing_text")} />
          </div>
        ) : (
          <>
            <RunCaption run={run} />
            {part}
          </>
        )}
      </RoomControls>
    </ExplainProvider>
  );
}

/** The table of a view; null while the figures by client are not worked out. */
function content(view: View, period: string) {
  return ask(async (api) => {
    if (view !== "clients") {
      const { run, breakdown } = await api.clients.by({ period, by: view });
      return { run, part: breakdown && <ClassesTable key={view} breakdown={breakdown} by={view} period={period} /> };
    }
    const first = await api.clients.list({ period, limit: PAGE });
    const { run, page } = first;
    if (page === null) return { run, part: null };
    if (page.clients > SENT_WHOLE) return { run, part: <LongClientsTable key={period} first={first} period={period} /> };
    const whole = page.clients > PAGE ? (await api.clients.list({ period })).page : page;
    return { run, part: whole && <ClientsTable page={whole} period={period} currency={run.baseCurrency} /> };
  });
}
