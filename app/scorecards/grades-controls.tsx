"use client";

import { useTranslations } from "next-intl";
import { useQueryStates } from "nuqs";
import { type ReactNode, useTransition } from "react";
import { type PeriodOption, PeriodSelect } from "../_components/period-select.tsx";
import { PendingContent } from "../_room/pending-content.tsx";
import type { UnitOption } from "../_room/prepare-units.ts";
import { UnitSelect } from "../_room/unit-select.tsx";
import { gradesParsers } from "./search-params.ts";

type Props = { period: string; periods: readonly PeriodOption[]; units: readonly UnitOption[]; children: ReactNode };

/** When, and in which unit. The choice lives in the address; the content is greyed while the new one is fetched. */
export function GradesControls({ period, periods, units, children }: Props) {
  const t = useTranslations();
  const [isPending, startTransition] = useTransition();
  const [{ unit }, setParams] = useQueryStates(gradesParsers, { shallow: false, history: "push", startTransition });
  return (
    <>
      <div className="no-print flex flex-wrap items-center gap-2 border-b border-line px-4 py-2.5 sm:px-6">
        <PeriodSelect
          periods={periods}
          value={period}
          onChange={(chosen) => setParams({ period: chosen })}
          className="flex-1 sm:w-40 sm:flex-none"
        />
        <UnitSelect label={t("scorecards.unit")} units={units} value={unit} onChange={(chosen) => setParams({ unit: chosen })} />
      </div>
      <PendingContent isPending={isPending}>{children}</PendingContent>
    </>
  );
}
