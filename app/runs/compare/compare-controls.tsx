"use client";

import { useTranslations } from "next-intl";
import { useQueryStates } from "nuqs";
import { type ReactNode, useTransition } from "react";
import { Button } from "../../_components/button.tsx";
import { Segmented } from "../../_components/segmented.tsx";
import { SelectField } from "../../_components/select-field.tsx";
import { useFormat } from "../../_format/use-format.ts";
import { ControlBar } from "../../_room/control-bar.tsx";
import { COLUMNS, type Column } from "../runs-data.ts";
import type { RunOption } from "./prepare-options.ts";
import { compareParsers } from "./search-params.ts";

type Props = { options: readonly RunOption[]; before: string; after: string; column: Column; children: ReactNode };

/** Which two runs, and in which figure. */
export function CompareControls({ options, before, after, column, children }: Props) {
  const t = useTranslations();
  const [isPending, startTransition] = useTransition();
  const [, setParams] = useQueryStates(compareParsers, { shallow: false, history: "push", startTransition });
  return (
    <ControlBar
      isPending={isPending}
      controls={
        <>
          <RunSelect label={t("runs.compare_before")} options={options} value={before} onChange={(name) => setParams({ before: name })} />
          <span className="text-muted">{t("runs.compare_and")}</span>
          <RunSelect label={t("runs.compare_after")} options={options} value={after} onChange={(name) => setParams({ after: name })} />
          <Button onClick={() => setParams({ before: after, after: before })}>{t("runs.compare_swap")}</Button>
          <Segmented
            label={t("runs.compare_column")}
            name="column"
            value={column}
            onChange={(chosen) => setParams({ column: chosen })}
            options={COLUMNS.map((option) => [option, t(`metric.${option}`)] as const)}
          />
        </>
      }
    >
      {children}
    </ControlBar>
  );
}

type SelectProps = { label: string; options: readonly RunOption[]; value: string; onChange: (name: string) => void };

function RunSelect({ label, options, value, onChange }: SelectProps) {
  const t = useTranslations();
  const format = useFormat();
  const known = options.find(({ name, period, isLatest }) => name === value || (period === value && isLatest));
  return (
    <SelectField label={label} value={known?.name ?? value} onChange={onChange} className="min-w-40 flex-1 sm:w-64 sm:flex-none">
      {!known && <option value={value}>{value}</option>}
      {options.map(({ name, period, version, isLatest }) => (
        <option key={name} value={name}>
          {t(isLatest ? "runs.run_latest" : "runs.run_version", { period: format.period(period), version })}
        </option>
      ))}
    </SelectField>
  );
}
