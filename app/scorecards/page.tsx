import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { SearchParams } from "nuqs/server";
import { PageHeader } from "../_components/page-header.tsx";
import { ProblemNotice } from "../_components/problem-notice.tsx";
import { RunState } from "../_components/run-state.tsx";
import { ExplainProvider } from "../_explain/explain-provider.tsx";
import { openRoom } from "../_room/open-room.tsx";
import { prepareUnits } from "../_room/prepare-units.ts";
import { ask } from "../_trpc/server.ts";
import { GradesControls } from "./grades-controls.tsx";
import { GradesView } from "./grades-view.tsx";
import { NotScored } from "./not-scored.tsx";
import { gradesAddress, loadGradesParams } from "./search-params.ts";

type Props = { searchParams: Promise<SearchParams> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations();
  return { title: t("scorecards.title") };
}

/** Who came out how: points by metric, scores, grades and bonuses of the bank or a unit. */
export default async function ScorecardsPage({ searchParams }: Props) {
  const t = await getTranslations();
  const { period: asked, unit } = await loadGradesParams(searchParams);
  if (asked === null) await goToScored(unit);
  const room = await openRoom("/scorecards", searchParams);
  if (!room.ok) return room.instead;
  const { period } = room;
  const answer = await ask((api) =>
    Promise.all([api.scorecards.grades({ period, unit: unit ?? undefined }), api.scorecards.periods(), api.units.list({ period })]),
  );
  if (!answer.ok) return <ProblemNotice problem={answer.problem} />;
  const [grades, scored, units] = answer.data;
  const unitNames = Object.fromEntries(units.map(({ code, name }) => [code, name]));
  return (
    <ExplainProvider period={period}>
      <PageHeader title={t("scorecards.title")} beside={<RunState state={grades.run.state} />} />
      <GradesControls period={period} periods={room.periods} units={prepareUnits(units).filter(({ depth }) => depth > 0)}>
        {grades.state === "scored" ? (
          <GradesView grades={grades} unitNames={unitNames} />
        ) : (
          <NotScored {...grades} scored={scored} address={(code) => gradesAddress("/scorecards", { period: code, unit })} />
        )}
      </GradesControls>
    </ExplainProvider>
  );
}

/** Without a period in the address the newest that was scored is shown: the newest of all may be a month that nobody grades. */
async function goToScored(unit: string | null): Promise<void> {
  const scored = await ask((api) => api.scorecards.periods());
  const newest = scored.ok ? scored.data[0] : undefined;
  if (newest !== undefined) redirect(gradesAddress("/scorecards", { period: newest, unit }));
}
