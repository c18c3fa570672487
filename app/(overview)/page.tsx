import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { SearchParams } from "nuqs/server";
import { PageHeader } from "../_components/page-header.tsx";
import { ProblemNotice } from "../_components/problem-notice.tsx";
import { RunState } from "../_components/run-state.tsx";
import { ExplainProvider } from "../_explain/explain-provider.tsx";
import { openRoom } from "../_room/open-room.tsx";
import { prepareUnits } from "../_room/prepare-units.ts";
import { RoomControls } from "../_room/room-controls.tsx";
import { ask } from "../_trpc/server.ts";
import { OverviewContent } from "./overview-content.tsx";
import { loadOverviewParams } from "./search-params.ts";
import { UnitChoice } from "./unit-choice.tsx";
import { UnitPath } from "./unit-path.tsx";

type Props = { searchParams: Promise<SearchParams> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations();
  return { title: t("overview.title") };
}

/** The bank, or a unit and below, in one period: what it earned, with what, where, and what changed. */
export default async function OverviewPage({ searchParams }: Props) {
  const t = await getTranslations();
  const room = await openRoom("/", searchParams);
  if (!room.ok) return room.instead;
  const { period } = room;
  const { unit: asked } = await loadOverviewParams(searchParams);
  const unit = asked ?? undefined;
  const answer = await ask((api) =>
    Promise.all([
      api.overview.get({ period, unit }),
      api.overview.changes({ period, unit }),
      api.units.list({ period }),
      api.overlay.sums({ period, unit }),
    ]),
  );
  if (!answer.ok) return <ProblemNotice problem={answer.problem} />;
  const [overview, changes, units, overlay] = answer.data;
  const shown = overview.path.at(-1);
  return (
    <ExplainProvider period={period}>
      <PageHeader
        title={shown?.name ?? t("overview.title")}
        above={overview.path.length > 0 && <UnitPath path={overview.path} period={period} />}
        beside={<RunState state={overview.run.state} />}
      />
      <RoomControls
        period={period}
        periods={room.periods}
        controls={<UnitChoice units={prepareUnits(units).filter(({ depth }) => depth > 0)} />}
      >
        <OverviewContent overview={overview} changes={changes} overlay={overlay} />
      </RoomControls>
    </ExplainProvider>
  );
}
