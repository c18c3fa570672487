"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useFieldArray, useFormContext } from "react-hook-form";
import { SelectField } from "../../_components/select-field.tsx";
import { asWords, useCatalogue } from "./catalogue.tsx";
import { type Draft, newMetric } from "./draft.ts";
import { FaultText } from "./faults.tsx";
import { Choice, Part } from "./fields.tsx";
import { MetricFields } from "./metric-fields.tsx";
import { SumLine } from "./sum-line.tsx";
import { WordsField } from "./words-field.tsx";

/** A scorecard: whose it is, what it leads to, and its metrics with their weights. */
export function ScorecardFields() {
  const t = useTranslations();
  const { metrics: catalogue, words, schemes, plans } = useCatalogue();
  const { control } = useFormContext<Draft>();
  const { fields, append, remove, swap } = useFieldArray({ control, name: "metrics" });
  const [added, setAdded] = useState<number | null>(null);
  return (
    <>
      <Part title={t("rules.applies_to")} text={t("rules.applies_to_text")}>
        <div className="grid gap-4 @2xl:grid-cols-3">
          <WordsField name="positions" label={t("rules.positions")} words={asWords(words.positions)} hint={t("rules.positions_hint")} />
          <Choice name="grades" label={t("rules.grade_scheme")}>
            <option value="">{t("rules.no_grades")}</option>
            {schemes.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </Choice>
          <Choice name="bonus" label={t("rules.bonus_plan")}>
            <option value="">{t("rules.no_bonus")}</option>
            {plans.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </Choice>
        </div>
      </Part>
      <Part
        title={t("rules.metrics")}
        text={t("rules.metrics_text")}
        beside={<SumLine list="metrics" field="weight" whole="100" unit="%" />}
      >
        <FaultText field="metrics" className="mb-2" />
        <ul className="-mx-4 border-t border-line sm:-mx-6">
          {fields.map((field, i) => (
            <MetricFields
              key={field.id}
              index={i}
              isOpenAtFirst={i === added}
              onUp={i > 0 ? () => swap(i, i - 1) : undefined}
              onRemove={() => remove(i)}
            />
          ))}
        </ul>
        <SelectField
          label={t("rules.add_metric")}
          value=""
          onChange={(code) => {
            setAdded(fields.length);
            append(newMetric(code));
          }}
          className="mt-3 w-64 max-w-full"
        >
          <option value="">{t("rules.add_metric")}</option>
          {catalogue.map(({ code }) => (
            <option key={code} value={code}>
              {t(`metrics.${code}`)}
            </option>
          ))}
        </SelectField>
      </Part>
    </>
  );
}
