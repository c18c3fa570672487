"use client";

import { useTranslations } from "next-intl";
import { useQueryStates } from "nuqs";
import { type ReactNode, useTransition } from "react";
import { type PeriodOption, PeriodSelect } from "../_components/period-select.tsx";
import { SelectField } from "../_components/select-field.tsx";
import { useFormat } from "../_format/use-format.ts";
import { ControlBar } from "../_room/control-bar.tsx";
import type { UnitOption } from "../_room/prepare-units.ts";
import { UnitSelect } from "../_room/unit-select.tsx";
import { productParsers } from "./search-params.ts";

type Props = {
  period: string;
  periods: readonly PeriodOption[];
  units: readonly UnitOption[];
  /** views that compare with another period */
  isCompared: boolean;
  children: ReactNode;
};

/** When, where, and compared with what. The choice lives in the address; the content is greyed while the new one is fetched. */
export function ProductControls({ period, periods, units, isCompared, children }: Props) {
  const t = useTranslations();
  const format = useFormat();
  const [isPending, startTransition] = useTransition();
  const [{ unit, against }, setParams] = useQueryStates(productParsers, { shallow: false, history: "push", startTransition });
  const kind = periods.find((one) => one.period === period)?.kind;
  const others = periods.filter((one) => one.kind === kind && one.period !== period);
  return (
    <ControlBar
      isPending={isPending}
      controls={
        <>
          <PeriodSelect
            periods={periods}
            value={period}
            onChange={(chosen) => setParams({ period: chosen, against: null })}
            className="flex-1 sm:w-40 sm:flex-none"
          />
          <UnitSelect label={t("products.unit")} units={units} value={unit} onChange={(chosen) => setParams({ unit: chosen })} />
          {isCompared && others.length > 0 && (
            <SelectField
              label={t("products.against")}
              value={against ?? ""}
              onChange={(chosen) => setParams({ against: chosen || null })}
              className="w-full sm:w-52"
            >
              <option value="">{t("products.against_previous")}</option>
              {others.map((one) => (
                <option key={one.period} value={one.period}>
                  {t("products.against_period", { period: format.period(one.period) })}
                </option>
              ))}
            </SelectField>
          )}
        </>
      }
    >
      {children}
    </ControlBar>
  );
}
