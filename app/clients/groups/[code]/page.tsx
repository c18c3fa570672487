import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { SearchParams } from "nuqs/server";
import { PageHeader } from "../../../_components/page-header.tsx";
import { ProblemNotice } from "../../../_components/problem-notice.tsx";
import { ExplainProvider } from "../../../_explain/explain-provider.tsx";
import { openRoom } from "../../../_room/open-room.tsx";
import { RoomControls } from "../../../_room/room-controls.tsx";
import { ask } from "../../../_trpc/server.ts";
import { ClientStats } from "../../client-stats.tsx";
import { ClientsTable } from "../../clients-table.tsx";
import { PreparePeriods } from "../../prepare-periods.tsx";
import { RunCaption } from "../../run-caption.tsx";

type Props = { params: Promise<{ code: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: decodeURIComponent((await params).code) };
}

/** Linked clients together: what the bank earned with all of them, and with each. */
export default async function GroupPage({ params, searchParams }: Props) {
  const t = await getTranslations();
  const group = decodeURIComponent((await params).code);
  const room = await openRoom(`/clients/groups/${encodeURIComponent(group)}`, searchParams);
  if (!room.ok) return room.instead;
  const { period } = room;
  const answer = await ask((api) => api.clients.list({ period, group }));
  if (!answer.ok) return <ProblemNotice problem={answer.problem} />;
  const { run, page } = answer.data;
  const back = `/clients?${new URLSearchParams({ period, view: "group" })}`;
  return (
    <ExplainProvider period={period}>
      <PageHeader
        title={t("clients.group_title", { group })}
        above={
          <Link href={back} className="text-xs text-muted hover:text-ink">
            {t("clients.back_to_groups")}
          </Link>
        }
      />
      <RoomControls period={period} periods={room.periods}>
        {page === null ? (
          <div className="px-4 py-5 sm:px-6">
            <PreparePeriods key={period} periods={[period]} title={t("clients.preparing_title")} text={t("clients.preparing_text")} />
          </div>
        ) : (
          <>
            {page.matching > 0 && <ClientStats figures={page.shown} share={null} of={{ group }} name={group} />}
            <RunCaption run={run} />
            <ClientsTable page={page} period={period} currency={run.baseCurrency} group={group} />
          </>
        )}
      </RoomControls>
    </ExplainProvider>
  );
}
