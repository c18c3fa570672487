import type { Metadata } from "next";
import { useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import type { SearchParams } from "nuqs/server";
import { Notice } from "../../_components/notice.tsx";
import { ProblemNotice } from "../../_components/problem-notice.tsx";
import { ExplainProvider } from "../../_explain/explain-provider.tsx";
import { useFormat } from "../../_format/use-format.ts";
import { openRoom } from "../../_room/open-room.tsx";
import { RoomControls } from "../../_room/room-controls.tsx";
import { ask } from "../../_trpc/server.ts";
import { NotScored } from "../not-scored.tsx";
import { cardAddress } from "../search-params.ts";
import { BonusPart } from "./bonus-part.tsx";
import { CardHeader } from "./card-header.tsx";
import { HistoryPart } from "./history-part.tsx";
import { MetricsTable } from "./metrics-table.tsx";
import { NextGrade } from "./next-grade.tsx";
import { Verdict } from "./verdict.tsx";

type Props = { params: Promise<{ manager: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations();
  return { title: t("scorecards.of", { name: decodeURIComponent((await params).manager) }) };
}

/** One manager's scorecard: how score, grade and bonus came about, and what the next grade takes. */
export default async function ScorecardPage({ params, searchParams }: Props) {
  const manager = decodeURIComponent((await params).manager);
  const room = await openRoom(`/scorecards/${encodeURIComponent(manager)}`, searchParams);
  if (!room.ok) return room.instead;
  const { period } = room;
  const answer = await ask((api) =>
    Promise.all([
      api.scorecards.get({ manager, period }),
      api.scorecards.history({ manager, period }),
      api.scorecards.periods(),
      api.units.list({ period }),
    ]),
  );
  if (!answer.ok) return <ProblemNotice problem={answer.problem} />;
  const [scorecard, history, scored, units] = answer.data;
  const { card, manager: who } = scorecard;
  return (
    <ExplainProvider period={period}>
      <CardHeader scorecard={scorecard} unitName={units.find(({ code }) => code === who.unit)?.name ?? who.unit} />
      <RoomControls period={period} periods={room.periods}>
        {card ? (
          <>
            <Verdict scorecard={scorecard} card={card} />
            <div className="grid grid-cols-[minmax(0,1fr)] gap-8 py-5">
              <MetricsTable manager={who} card={card} currency={scorecard.run.baseCurrency} />
              <NextGrade card={card} />
              <BonusPart scorecard={scorecard} card={card} />
              <HistoryPart manager={who} history={history} />
            </div>
          </>
        ) : scorecard.state === "scored" ? (
          <NoCard {...who} period={period} />
        ) : (
          <NotScored {...scorecard} scored={scored} address={(code) => cardAddress(manager, code)} />
        )}
      </RoomControls>
    </ExplainProvider>
  );
}

function NoCard({ name, position, period }: { name: string; position: string; period: string }) {
  const t = useTranslations();
  const format = useFormat();
  return (
    <div className="px-4 py-5 sm:px-6">
      <Notice title={t("scorecards.no_card_title")}>
        {t("scorecards.no_card_text", { name, position, period: format.period(period) })}
      </Notice>
    </div>
  );
}
