import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { SearchParams } from "nuqs/server";
import { Badge } from "../_components/badge.tsx";
import { EmptyDatabase } from "../_components/empty-database.tsx";
import { PageHeader } from "../_components/page-header.tsx";
import { ProblemNotice } from "../_components/problem-notice.tsx";
import { ExplainProvider } from "../_explain/explain-provider.tsx";
import { ask } from "../_trpc/server.ts";
import { Board } from "./board.tsx";
import { BoardControls } from "./board-controls.tsx";
import { prepareUnits } from "./prepare-units.ts";
import { loadBoardParams } from "./search-params.ts";

type Props = { searchParams: Promise<SearchParams> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations();
  return { title: t("leaderboard.title") };
}

/** Who leads: one metric of one period, in the bank or a unit. */
export default async function LeaderboardPage({ searchParams }: Props) {
  const t = await getTranslations();
  const { period, metric, unit } = await loadBoardParams(searchParams);
  const listed = await ask((api) => api.periods.list());
  if (!listed.ok) return <ProblemNotice problem={listed.problem} />;
  const [newest] = listed.data;
  if (!newest) return <EmptyDatabase />;
  // An address that is sent to somebody must go on meaning the same period when the next one is calculated.
  if (period === null) redirect(`/leaderboard?${new URLSearchParams({ ...(await plain(searchParams)), period: newest.period })}`);

  const answer = await ask((api) =>
    Promise.all([api.leaderboard.get({ period, metric, unit: unit ?? undefined }), api.units.list({ period })]),
  );
  if (!answer.ok) return <ProblemNotice problem={answer.problem} />;
  const [board, units] = answer.data;
  const unitNames = Object.fromEntries(units.map(({ code, name }) => [code, name]));
  const managers = Object.fromEntries(board.places.map(({ manager, name }) => [manager, name]));
  return (
    <ExplainProvider period={period} names={{ managers, units: unitNames, products: {} }}>
      <PageHeader title={t("leaderboard.title")} beside={<Badge>{t("leaderboard.provisional")}</Badge>} />
      <BoardControls period={period} periods={listed.data} units={prepareUnits(units).filter(({ depth }) => depth > 0)}>
        <Board board={board} unitNames={unitNames} />
      </BoardControls>
    </ExplainProvider>
  );
}

/** The parameters that stand in the address once. */
async function plain(searchParams: Promise<SearchParams>): Promise<Record<string, string>> {
  const entries = Object.entries(await searchParams).filter((entry): entry is [string, string] => typeof entry[1] === "string");
  return Object.fromEntries(entries);
}
