"use client";

import { useTranslations } from "next-intl";
import { useQueryStates } from "nuqs";
import { type ReactNode, useTransition } from "react";
import { type PeriodOption, PeriodSelect } from "../_components/period-select.tsx";
import { Segmented } from "../_components/segmented.tsx";
import { SelectField } from "../_components/select-field.tsx";
import { ControlBar } from "../_room/control-bar.tsx";
import type { UnitOption } from "../_room/prepare-units.ts";
import { UnitSelect } from "../_room/unit-select.tsx";
import { METRICS, unitParsers } from "./search-params.ts";
import type { Comparison } from "./types.ts";

type Props = {
  period: string;
  periods: readonly PeriodOption[];
  /** units that have others below them */
  parents: readonly UnitOption[];
  levels: Comparison["levels"];
  kind: string | null;
  children: ReactNode;
};

/** When, which units, and what is compared. The choice lives in the address; the content is greyed while the new one is fetched. */
export function UnitControls({ period, periods, parents, levels, kind, children }: Props) {
  const t = useTranslations();
  const [isPending, startTransition] = useTransition();
  const [{ metric, parent }, setParams] = useQueryStates(unitParsers, { shallow: false, history: "push", startTransition });
  return (
    <ControlBar
      isPending={isPending}
      controls={
        <>
          <PeriodSelect
            periods={periods}
            value={period}
            onChange={(chosen) => setParams({ period: chosen })}
            className="min-w-36 flex-1 sm:w-40 sm:flex-none"
          />
          <UnitSelect
            label={t("units.within")}
            units={parents}
            value={parent}
            onChange={(chosen) => setParams({ parent: chosen, kind: null, beside: null })}
            className="min-w-36 flex-1 sm:w-44 sm:flex-none"
          />
          {levels.length > 1 && kind !== null && (
            <SelectField
              label={t("units.level")}
              value={kind}
              onChange={(chosen) => setParams({ kind: chosen, beside: null })}
              className="min-w-36 flex-1 sm:w-40 sm:flex-none"
            >
              {levels.map((level) => (
                <option key={level.kind} value={level.kind}>
                  {t("units.level_option", level)}
                </option>
              ))}
            </SelectField>
          )}
          <Segmented
            label={t("units.metric")}
            name="metric"
            value={metric}
            onChange={(chosen) => setParams({ metric: chosen })}
            options={METRICS.map((one) => [one, t(`metric.${one}`)])}
          />
        </>
      }
    >
      {children}
    </ControlBar>
  );
}
