import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { SearchParams } from "nuqs/server";
import { ProblemNotice } from "../../_components/problem-notice.tsx";
import { Section } from "../../_components/section.tsx";
import { ExplainProvider } from "../../_explain/explain-provider.tsx";
import { openRoom } from "../../_room/open-room.tsx";
import { RoomControls } from "../../_room/room-controls.tsx";
import { ask } from "../../_trpc/server.ts";
import { ClientStats } from "../client-stats.tsx";
import { PreparePeriods } from "../prepare-periods.tsx";
import { RunCaption } from "../run-caption.tsx";
import { AccountsTable } from "./accounts-table.tsx";
import { ActivitiesTable } from "./activities-table.tsx";
import { ClientHeader } from "./client-header.tsx";
import { HoldersTimeline } from "./holders-timeline.tsx";
import { LinesTable } from "./lines-table.tsx";
import { MembersTable } from "./members-table.tsx";
import { Months } from "./months.tsx";

type Props = { params: Promise<{ code: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: decodeURIComponent((await params).code) };
}

/** One client: what the bank earned with it, who holds it from when to when, and what was done with it. */
export default async function ClientPage({ params, searchParams }: Props) {
  const t = await getTranslations();
  const code = decodeURIComponent((await params).code);
  const room = await openRoom(`/clients/${encodeURIComponent(code)}`, searchParams);
  if (!room.ok) return room.instead;
  const { period } = room;
  const answer = await ask((api) => api.clients.get({ client: code, period }));
  if (!answer.ok) return <ProblemNotice problem={answer.problem} />;
  const page = answer.data;
  const { client, run, lines } = page;
  return (
    <ExplainProvider period={period}>
      <ClientHeader client={client} period={period} />
      <RoomControls period={period} periods={room.periods}>
        <ClientStats figures={page.total} share={page.share} of={{ client: code }} name={client.name} />
        {lines === null ? (
          <div className="px-4 py-5 sm:px-6">
            <PreparePeriods key={period} periods={[period]} title={t("clients.preparing_title")} text={t("clients.preparing_text")} />
          </div>
        ) : (
          <RunCaption run={run} />
        )}
        <div className="space-y-8 pt-2 pb-8">
          {lines !== null && (
            <Section title={t("clients.by_product")}>
              <LinesTable lines={lines} total={page.total} client={client} names={page.names} />
            </Section>
          )}
          <Section title={t("clients.accounts")} text={t("clients.accounts_text")}>
            <AccountsTable client={code} accounts={page.accounts} names={page.names} />
          </Section>
          <Section title={t("clients.holders")} text={t("clients.holders_text")}>
            <HoldersTimeline holdings={page.holdings} period={period} names={page.names} />
          </Section>
          <Months months={page.months} client={client} />
          <Section title={t("clients.activities")} text={t("clients.activities_text")}>
            <ActivitiesTable activities={page.activities} period={period} names={page.names} />
          </Section>
          {client.group !== null && (
            <Section title={t("clients.group_members", { group: client.group })}>
              <MembersTable members={page.members} period={period} />
            </Section>
          )}
        </div>
      </RoomControls>
    </ExplainProvider>
  );
}
