"use client";

import { useTranslations } from "next-intl";
import { useFormat } from "../_format/use-format.ts";
import { SelectField } from "./select-field.tsx";

export type PeriodOption = Readonly<{ period: string; kind: "month" | "quarter" | "year" }>;

const GROUPS = [
  ["month", "app.months"],
  ["quarter", "app.quarters"],
  ["year", "app.years"],
] as const;

type Props = { periods: readonly PeriodOption[]; value: string; onChange: (period: string) => void; className?: string };

/** Calculated periods only, newest first, by kind where there is more than one. */
export function PeriodSelect({ periods, value, onChange, className = "w-40" }: Props) {
  const t = useTranslations();
  const format = useFormat();
  const groups = GROUPS.map(([kind, label]) => ({ kind, label: t(label), own: periods.filter((period) => period.kind === kind) }));
  const used = groups.filter(({ own }) => own.length > 0);
  const options = (own: readonly PeriodOption[]) =>
    own.map(({ period }) => (
      <option key={period} value={period}>
        {format.period(period)}
      </option>
    ));
  return (
    <SelectField label={t("app.period")} value={value} onChange={onChange} className={className}>
      {used.length === 1
        ? options(periods)
        : used.map(({ kind, label, own }) => (
            <optgroup key={kind} label={label}>
              {options(own)}
            </optgroup>
          ))}
    </SelectField>
  );
}
