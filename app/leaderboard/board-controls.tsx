"use client";

import { useTranslations } from "next-intl";
import { useQueryStates } from "nuqs";
import { type ReactNode, useTransition } from "react";
import { type PeriodOption, PeriodSelect } from "../_components/period-select.tsx";
import { Segmented } from "../_components/segmented.tsx";
import { ControlBar } from "../_room/control-bar.tsx";
import type { UnitOption } from "../_room/prepare-units.ts";
import { UnitSelect } from "../_room/unit-select.tsx";
import { boardParsers, METRICS } from "./search-params.ts";

type Props = { period: string; periods: readonly PeriodOption[]; units: readonly UnitOption[]; children: ReactNode };

/** What is ranked, when and where. The choice lives in the address; the board below is greyed while the new one is fetched. */
export function BoardControls({ period, periods, units, children }: Props) {
  const t = useTranslations();
  const [isPending, startTransition] = useTransition();
  const [{ metric, unit }, setParams] = useQueryStates(boardParsers, { shallow: false, history: "push", startTransition });
  return (
    <ControlBar
      isPending={isPending}
      controls={
        <>
          <PeriodSelect
            periods={periods}
            value={period}
            onChange={(chosen) => setParams({ period: chosen })}
            className="flex-1 sm:w-40 sm:flex-none"
          />
          <UnitSelect label={t("leaderboard.unit")} units={units} value={unit} onChange={(chosen) => setParams({ unit: chosen })} />
          <Segmented
            label={t("leaderboard.metric")}
            name="metric"
            value={metric}
            onChange={(chosen) => setParams({ metric: chosen })}
            options={METRICS.map((option) => [option, t(`metric.${option}`)] as const)}
          />
        </>
      }
    >
      {children}
    </ControlBar>
  );
}
