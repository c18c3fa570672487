"use client";

import { useTranslations } from "next-intl";
import { useQueryStates } from "nuqs";
import { useMemo, useTransition } from "react";
import { parsePeriod } from "../../../lib/scoring/periods/period.ts";
import { ChartFrame } from "../../_components/charts/chart-frame.tsx";
import { Segmented } from "../../_components/segmented.tsx";
import { Sentences } from "../../_components/sentences.tsx";
import { FigureLink } from "../../_explain/figure-link.tsx";
import { useFormat } from "../../_format/use-format.ts";
import { PendingContent } from "../../_room/pending-content.tsx";
import type { ManagerData, TimelineData } from "./page-data.ts";
import { prepareTimeline } from "./prepare-timeline.ts";
import { managerParsers, RANGES, type Range } from "./search-params.ts";
import { TimelineChart } from "./timeline-chart.tsx";
import { TimelineTable } from "./timeline-table.tsx";

type Props = { page: ManagerData; timeline: TimelineData; months: Range };

/** Activity beside balances on one time axis, so that a cause can be seen with its effect. */
export function Timeline({ page, timeline, months }: Props) {
  const t = useTranslations();
  const format = useFormat();
  const [isPending, startTransition] = useTransition();
  const [, setParams] = useQueryStates(managerParsers, { shallow: false, history: "push", scroll: false, startTransition });
  const prepared = useMemo(() => prepareTimeline(timeline), [timeline]);
  const { run } = page;
  const ranges = RANGES.filter((range) => range >= parsePeriod(run.period).months);
  return (
    <ChartFrame
      title={t("manager.timeline")}
      text={
        <Sentences>
          {t("manager.timeline_text", { currency: run.baseCurrency, period: format.period(run.period) })}
          <Ends page={page} />
        </Sentences>
      }
      beside={
        <>
          <span aria-hidden="true" className="text-xs text-muted">
            {t("manager.range")}
          </span>
          <Segmented
            label={t("manager.range")}
            name="range"
            value={String(months)}
            onChange={(chosen) => setParams({ months: RANGES.find((range) => String(range) === chosen) ?? null })}
            options={ranges.map((range) => [String(range), format.count(range)] as const)}
          />
        </>
      }
      table={<TimelineTable manager={page.manager.code} timeline={prepared} />}
    >
      <PendingContent isPending={isPending}>
        <TimelineChart key={timeline.from + run.period} manager={page.manager.code} timeline={prepared} events={timeline.events} />
      </PendingContent>
    </ChartFrame>
  );
}

/** The two figures that the line leads to, each with its explanation. */
function Ends({ page: { totals, manager } }: { page: ManagerData }) {
  const t = useTranslations();
  const format = useFormat();
  if (!totals) return null;
  const link = (metric: "adb" | "closing") => (
    <FigureLink
      target={{ explain: metric, manager: manager.code }}
      label={t("manager.explain_total", { value: format.figure(totals[metric]), metric: t(`metric.${metric}`) })}
    >
      {format.figure(totals[metric])}
    </FigureLink>
  );
  return t.rich("manager.timeline_ends", { adb: () => link("adb"), closing: () => link("closing") });
}
