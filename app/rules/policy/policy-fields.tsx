"use client";

import { useTranslations } from "next-intl";
import { useCatalogue } from "../editor/catalogue.tsx";
import { Part, Text } from "../editor/fields.tsx";
import { WordsField } from "../editor/words-field.tsx";
import { DefaultFields } from "./default-fields.tsx";
import { Options } from "./options.tsx";
import { SchemeFields } from "./scheme-fields.tsx";
import { TouchFields } from "./touch-fields.tsx";

/** A split policy: for which units, what may be agreed, what counts without an agreement, until when and by whom, and which touches count. */
export function PolicyFields() {
  const t = useTranslations();
  const { words } = useCatalogue();
  const units = words.units.map(({ code, name }) => ({ code, name: `${name} (${code})` }));
  return (
    <>
      <Part title={t("split_policy.units")} text={t("split_policy.units_text")}>
        <WordsField
          name="policy.units"
          label={t("split_policy.units_label")}
          words={units}
          hint={t("split_policy.units_hint")}
          className="max-w-xl"
        />
      </Part>
      <SchemeFields />
      <DefaultFields />
      <Part title={t("split_policy.agreement")} text={t("split_policy.agreement_text")}>
        <div className="grid items-start gap-6 @2xl:grid-cols-2">
          <Text
            name="policy.agreeWithinDays"
            label={t("split_policy.days")}
            inputMode="numeric"
            hint={t("split_policy.days_hint")}
            className="max-w-72"
          />
          <Options
            name="policy.acrossUnits"
            label={t("split_policy.across")}
            options={(["common-unit", "every-unit"] as const).map((value) => ({
              value,
              label: t(`split_policy.across_${value}`),
              text: t(`split_policy.across_${value}_text`),
            }))}
          />
        </div>
      </Part>
      <TouchFields />
    </>
  );
}
