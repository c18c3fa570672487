"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useFormContext, useWatch } from "react-hook-form";
import { ChevronIcon, CloseIcon, UpIcon } from "../../_components/icons.tsx";
import { useCatalogue } from "./catalogue.tsx";
import { CurvePlot } from "./curve-plot.tsx";
import type { Draft } from "./draft.ts";
import { FaultText, useFault, useHasFault } from "./faults.tsx";
import { Choice, Text } from "./fields.tsx";
import { MetricScope } from "./metric-scope.tsx";
import { RowsField } from "./rows-field.tsx";

type Props = { index: number; isOpenAtFirst: boolean; onUp: (() => void) | undefined; onRemove: () => void };

/** One metric of a scorecard: its weight in sight, the plan, the scope and the curve below it. */
export function MetricFields({ index, isOpenAtFirst, onUp, onRemove }: Props) {
  const t = useTranslations();
  const name = `metrics.${index}` as const;
  const { register } = useFormContext<Draft>();
  const entry = useWatch<Draft, typeof name>({ name });
  const [isOpen, setIsOpen] = useState(isOpenAtFirst);
  const hasFault = useHasFault(name);
  const weightFault = useFault(`${name}.weight`);
  const own = entry.name || entry.criterion;
  const metricName = t.has(`metrics.${entry.metric}`) ? t(`metrics.${entry.metric}`) : entry.metric;
  const title = own ? `${metricName}: ${own}` : metricName;
  const action = "rounded-md p-1.5 text-faint hover:bg-sunken hover:text-ink disabled:invisible";
  return (
    <li className="border-b border-line px-4 py-2 sm:px-6">
      <div className="flex items-start gap-2">
        <button
          type="button"
          aria-expanded={isOpen}
          onClick={() => setIsOpen(!isOpen)}
          className="-ml-1 flex min-w-0 flex-1 items-start gap-1 rounded-md py-1 text-left"
        >
          <ChevronIcon className={`mt-0.5 size-3.5 shrink-0 text-faint transition-transform ${isOpen ? "rotate-90" : ""}`} />
          <span className="min-w-0">
            <span className="font-medium">{title}</span>
            {hasFault && !isOpen && <span className="ml-2 text-xs text-danger">{t("rules.look_here")}</span>}
            {t.has(`metric_meaning.${entry.metric}`) && (
              <span className="block text-xs text-muted">{t(`metric_meaning.${entry.metric}`)}</span>
            )}
          </span>
        </button>
        <label className="flex shrink-0 items-center gap-1.5">
          <span className="sr-only">{t("rules.weight_of", { metric: title })}</span>
          <input
            {...register(`${name}.weight`)}
            inputMode="decimal"
            autoComplete="off"
            aria-invalid={weightFault === undefined ? undefined : true}
            className="control w-18 text-right tabular-nums"
          />
          <span aria-hidden="true" className="text-muted">
            %
          </span>
        </label>
        <span className="flex shrink-0 items-center pt-0.5">
          <button
            type="button"
            disabled={!onUp}
            onClick={onUp}
            aria-label={t("rules.move_up_metric", { metric: title })}
            className={action}
          >
            <UpIcon className="size-3.5" />
          </button>
          <button type="button" onClick={onRemove} aria-label={t("rules.remove_metric", { metric: title })} className={action}>
            <CloseIcon className="size-3.5" />
          </button>
        </span>
      </div>
      <FaultText field={name} className="mt-1" />
      <FaultText field={`${name}.weight`} className="mt-1 text-right" />
      <FaultText field={`${name}.metric`} className="mt-1" />
      {isOpen && <MetricDetails index={index} title={title} />}
    </li>
  );
}

/** Against which plan, which way, of what, and the points for it. */
function MetricDetails({ index, title }: { index: number; title: string }) {
  const t = useTranslations();
  const name = `metrics.${index}` as const;
  const { setValue } = useFormContext<Draft>();
  const { metrics } = useCatalogue();
  const { metric, planFrom, curve } = useWatch<Draft, typeof name>({ name });
  const known = metrics.find(({ code }) => code === metric);
  const changed = { shouldDirty: true, shouldValidate: true };
  return (
    <div className="space-y-4 pt-3 pb-2 pl-4">
      <div className="grid gap-4 @2xl:grid-cols-3">
        <Choice name={`${name}.planFrom`} label={t("rules.plan")} hint={t(`rules.plan_hint_${planFrom}`)}>
          <option value="target">{t("rules.plan_target")}</option>
          <option value="previous">{t("rules.plan_previous")}</option>
          <option value="fixed">{t("rules.plan_fixed")}</option>
        </Choice>
        {planFrom === "fixed" && (
          <Text
            name={`${name}.plan`}
            label={t("rules.plan_value")}
            inputMode="decimal"
            hint={known && t("rules.plan_unit", { unit: known.unit })}
          />
        )}
        <Choice name={`${name}.direction`} label={t("rules.direction")}>
          <option value="">{t("rules.direction_catalogue", { direction: known?.direction ?? "higher" })}</option>
          <option value="higher">{t("rules.direction_higher")}</option>
          <option value="lower">{t("rules.direction_lower")}</option>
        </Choice>
        <Choice name={`${name}.of`} label={t("rules.of")}>
          <option value="manager">{t("rules.of_manager")}</option>
          <option value="unit">{t("rules.of_unit")}</option>
        </Choice>
        <Text name={`${name}.name`} label={t("rules.name_on_card")} hint={t("rules.name_on_card_hint")} />
        <MetricScope name={name} scopes={known?.scopes ?? []} />
      </div>
      <div>
        <p className="font-medium">{t("rules.curve")}</p>
        <p className="mb-2 max-w-2xl text-xs text-muted">{t("rules.curve_text")}</p>
        <div className="grid items-start gap-4 @3xl:grid-cols-2">
          <RowsField
            name={`${name}.curve`}
            label={t("rules.curve_of", { metric: title })}
            columns={[
              { key: "at", label: t("rules.curve_at") },
              { key: "points", label: t("rules.curve_points") },
            ]}
            blank={{ at: "", points: "" }}
            add={t("rules.add_knot")}
          />
          <CurvePlot
            curve={curve}
            name={title}
            onMove={(i, { at, points }) => {
              setValue(`${name}.curve.${i}.at`, at, changed);
              setValue(`${name}.curve.${i}.points`, points, changed);
            }}
          />
        </div>
      </div>
    </div>
  );
}
