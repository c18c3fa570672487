"use client";

import { useTranslations } from "next-intl";
import { useFormContext, useWatch } from "react-hook-form";
import { useCatalogue } from "../editor/catalogue.tsx";
import type { Draft } from "../editor/draft.ts";
import { FaultText, useFault } from "../editor/faults.tsx";
import { Part, Text } from "../editor/fields.tsx";
import { Options } from "./options.tsx";

/** The schemes that may be agreed: all, or those that are ticked. */
export function SchemeFields() {
  const t = useTranslations();
  const { setValue, getValues } = useFormContext<Draft>();
  const allows = useWatch<Draft, "policy.allows">({ name: "policy.allows" });
  /** What is the default already is the first that is allowed. */
  const begin = (picked: string): void => {
    const { schemes, default: fallback } = getValues("policy");
    if (picked === "some" && schemes.length === 0 && fallback.scheme !== "") setValue("policy.schemes", [fallback.scheme]);
  };
  return (
    <Part title={t("split_policy.schemes")} text={t("split_policy.schemes_text")}>
      <Options
        name="policy.allows"
        label={t("split_policy.allows")}
        onPick={begin}
        options={(["all", "some"] as const).map((value) => ({
          value,
          label: t(`split_policy.allows_${value}`),
          text: t(`split_policy.allows_${value}_text`),
        }))}
      />
      {allows === "some" && <SchemeBoxes />}
      <Text
        name="policy.pathMonths"
        label={t("split_policy.path_months")}
        inputMode="numeric"
        hint={t("split_policy.path_months_hint")}
        className="mt-4 max-w-72"
      />
    </Part>
  );
}

function SchemeBoxes() {
  const t = useTranslations("split_policy");
  const { splitSchemes } = useCatalogue();
  const schemes = useWatch<Draft, "policy.schemes">({ name: "policy.schemes" });
  const known = splitSchemes.map(({ scheme }) => scheme);
  const others = schemes.filter((scheme) => !known.includes(scheme));
  return (
    <fieldset className="mt-4">
      <legend className="sr-only">{t("schemes")}</legend>
      <div className="grid gap-x-6 gap-y-2.5 @2xl:grid-cols-2 @5xl:grid-cols-3">
        {[...known, ...others].map((scheme) => (
          <SchemeBox key={scheme} scheme={scheme} index={schemes.indexOf(scheme)} />
        ))}
      </div>
      <FaultText field="policy.schemes" className="mt-2" />
    </fieldset>
  );
}

/** `index`: its place among those that are ticked; -1 where it is not. */
function SchemeBox({ scheme, index }: { scheme: string; index: number }) {
  const t = useTranslations();
  const { register } = useFormContext<Draft>();
  const fault = useFault(`policy.schemes.${index}`);
  const isKnown = t.has(`scheme.${scheme}`);
  return (
    <label className="flex items-start gap-2">
      <input type="checkbox" value={scheme} {...register("policy.schemes")} className="mt-0.5 size-4 shrink-0 accent-accent" />
      <span className="min-w-0">
        {isKnown ? t(`scheme.${scheme}`) : scheme}
        {isKnown && <span className="block text-xs text-muted">{t(`scheme_plain.${scheme}`)}</span>}
        {fault !== undefined && (
          <span role="alert" className="block text-xs text-danger">
            {fault}
          </span>
        )}
      </span>
    </label>
  );
}
