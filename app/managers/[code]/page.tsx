import type { Metadata } from "next";
import type { SearchParams } from "nuqs/server";
import { isPeriodCode, parsePeriod } from "../../../lib/scoring/periods/period.ts";
import { AdjustmentTable } from "../../_adjustments/adjustment-table.tsx";
import { ProblemNotice } from "../../_components/problem-notice.tsx";
import { ExplainProvider } from "../../_explain/explain-provider.tsx";
import { OverlayTable } from "../../_overlay/overlay-table.tsx";
import { openRoom } from "../../_room/open-room.tsx";
import { RoomControls } from "../../_room/room-controls.tsx";
import { ask } from "../../_trpc/server.ts";
import { ActivityTable } from "./activity-table.tsx";
import { FigureTable } from "./figure-table.tsx";
import { History } from "./history.tsx";
import { ManagerHeader } from "./manager-header.tsx";
import type { Names } from "./page-data.ts";
import { loadManagerParams, usualRange } from "./search-params.ts";
import { Summary } from "./summary.tsx";
import { Timeline } from "./timeline.tsx";

type Props = { params: Promise<{ code: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: decodeURIComponent((await params).code) };
}

/** What one manager contributed in a period, how it came about, and what it was before; every figure with its explanation. */
export default async function ManagerPage({ params, searchParams }: Props) {
  const manager = decodeURIComponent((await params).code);
  const room = await openRoom(`/managers/${encodeURIComponent(manager)}`, searchParams);
  if (!room.ok) return room.instead;
  const { period } = room;
  const asked = (await loadManagerParams(searchParams)).months;
  const months = asked ?? usualRange(isPeriodCode(period) ? parsePeriod(period).months : 1);
  const answer = await ask((api) =>
    Promise.all([
      api.manager.get({ manager, period }),
      api.manager.timeline({ manager, period, months }),
      api.units.list({ period }),
      api.products.list({ period }),
      api.overlay.ofManager({ manager, period }),
      api.runs.adjustments({ manager, period }),
    ]),
  );
  if (!answer.ok) return <ProblemNotice problem={answer.problem} />;
  const [page, timeline, units, products, overlay, adjustments] = answer.data;
  const names: Names = { units: namesOf(units), products: namesOf(products) };
  return (
    <ExplainProvider period={period}>
      <ManagerHeader state={page.run.state} manager={page.manager} period={period} unitNames={names.units} />
      <RoomControls period={period} periods={room.periods}>
        <Summary page={page} />
        <div className="grid grid-cols-[minmax(0,1fr)] gap-8 py-5">
          <Timeline page={page} timeline={timeline} months={months} />
          <History page={page} />
          <FigureTable page={page} names={names} />
          <AdjustmentTable page={adjustments} />
          <OverlayTable page={overlay} of="manager" />
          <ActivityTable page={page} />
        </div>
      </RoomControls>
    </ExplainProvider>
  );
}

const namesOf = (items: readonly { code: string; name: string }[]): Record<string, string> =>
  Object.fromEntries(items.map(({ code, name }) => [code, name]));
