"use client";

import { useTranslations } from "next-intl";
import { useQueryStates } from "nuqs";
import { type ReactNode, useTransition } from "react";
import { type PeriodOption, PeriodSelect } from "../_components/period-select.tsx";
import { SelectField } from "../_components/select-field.tsx";
import type { UnitOption } from "./prepare-units.ts";
import { boardParsers, METRICS } from "./search-params.ts";

type Props = { period: string; periods: readonly PeriodOption[]; units: readonly UnitOption[]; children: ReactNode };

const INDENT = "\u2003";

/** What is ranked, when and where. The choice lives in the address; the board below is greyed while the new one is fetched. */
export function BoardControls({ period, periods, units, children }: Props) {
  const t = useTranslations();
  const [isPending, startTransition] = useTransition();
  const [{ metric, unit }, setParams] = useQueryStates(boardParsers, { shallow: false, history: "push", startTransition });
  return (
    <>
      <div className="no-print flex flex-wrap items-center gap-2 border-b border-line px-4 py-2.5 sm:px-6">
        <PeriodSelect
          periods={periods}
          value={period}
          onChange={(chosen) => setParams({ period: chosen })}
          className="flex-1 sm:w-40 sm:flex-none"
        />
        <SelectField
          label={t("leaderboard.unit")}
          value={unit ?? ""}
          onChange={(chosen) => setParams({ unit: chosen || null })}
          className="flex-1 sm:w-48 sm:flex-none"
        >
          <option value="">{t("leaderboard.whole_bank")}</option>
          {units.map(({ code, name, depth }) => (
            <option key={code} value={code}>
              {INDENT.repeat(depth) + name}
            </option>
          ))}
        </SelectField>
        <fieldset className="flex max-w-full min-w-0 overflow-x-auto rounded-md bg-sunken p-0.5 [scrollbar-width:none]">
          <legend className="sr-only">{t("leaderboard.metric")}</legend>
          {METRICS.map((option) => (
            <label key={option} className="segment px-2.5 py-1">
              <input
                type="radio"
                name="metric"
                value={option}
                checked={metric === option}
                onChange={() => setParams({ metric: option })}
                className="sr-only"
              />
              {t(`metric.${option}`)}
            </label>
          ))}
        </fieldset>
      </div>
      <div aria-busy={isPending} className="transition-opacity aria-busy:opacity-50">
        {children}
      </div>
    </>
  );
}
