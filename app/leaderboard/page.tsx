import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { SearchParams } from "nuqs/server";
import { seesAll } from "../_acting/sees-all.ts";
import { LinkTabs } from "../_components/link-tabs.tsx";
import { PageHeader } from "../_components/page-header.tsx";
import { ProblemNotice } from "../_components/problem-notice.tsx";
import { RunState } from "../_components/run-state.tsx";
import { ExplainProvider } from "../_explain/explain-provider.tsx";
import { openRoom } from "../_room/open-room.tsx";
import { prepareUnits } from "../_room/prepare-units.ts";
import { ask } from "../_trpc/server.ts";
import { Board } from "./board.tsx";
import { BoardControls } from "./board-controls.tsx";
import { isLong, otherPlacesAddress } from "./other-places.ts";
import { boardAddress, loadBoardParams, VIEWS } from "./search-params.ts";

type Props = { searchParams: Promise<SearchParams> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations();
  return { title: t("leaderboard.title") };
}

/** Who leads, and who improved most: one metric of one period, in the bank or a unit. */
export default async function LeaderboardPage({ searchParams }: Props) {
  const t = await getTranslations();
  const room = await openRoom("/leaderboard", searchParams);
  if (!room.ok) return room.instead;
  const { period } = room;
  const { metric, unit, view } = await loadBoardParams(searchParams);
  const answer = await ask((api) =>
    Promise.all([api.leaderboard.get({ period, metric, unit: unit ?? undefined, view }), api.units.list({ period })]),
  );
  if (!answer.ok) return <ProblemNotice problem={answer.problem} />;
  const [board, units] = answer.data;
  const unitNames = Object.fromEntries(units.map(({ code, name }) => [code, name]));
  const tabs = VIEWS.map((one) => ({
    href: boardAddress("/leaderboard", { period, metric, unit, view: one }),
    text: t(`leaderboard.view_${one}`),
    isCurrent: one === view,
  }));
  return (
    <ExplainProvider period={period}>
      {isLong(board) && <link rel="preload" as="fetch" crossOrigin="anonymous" href={otherPlacesAddress(board)} />}
      <PageHeader title={t("leaderboard.title")} beside={<RunState state={board.state} />}>
        <LinkTabs label={t("leaderboard.views")} tabs={tabs} />
      </PageHeader>
      <BoardControls period={period} periods={room.periods} units={prepareUnits(units).filter(({ depth }) => depth > 0)}>
        <Board board={board} unitNames={unitNames} seesAll={await seesAll()} />
      </BoardControls>
    </ExplainProvider>
  );
}
