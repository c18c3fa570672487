"use client";

import { useTranslations } from "next-intl";
import { useFormContext, useWatch } from "react-hook-form";
import type { Draft } from "./draft.ts";
import { FaultText } from "./faults.tsx";
import { Part, Text } from "./fields.tsx";

const PERIOD_KINDS = ["month", "quarter", "year"] as const;

/** What every rule has: its name, the code it keeps for good, the first day that counts, and for which periods. */
export function HeadFields({ isNew }: { isNew: boolean }) {
  const t = useTranslations();
  const [kind, code] = useWatch<Draft, ["kind", "code"]>({ name: ["kind", "code"] });
  const isPolicy = kind === "splits";
  return (
    <Part title={t("rules.head")}>
      <div className="grid gap-4 @2xl:grid-cols-2">
        <Text name="name" label={t("rules.name")} />
        {isNew ? (
          <Text name="code" label={t("rules.code")} hint={t("rules.code_hint")} />
        ) : (
          <div>
            <p className="field-label">{t("rules.code")}</p>
            <p className="leading-8">
              {code} <span className="text-xs text-muted">{t("rules.code_stays")}</span>
            </p>
          </div>
        )}
        <Text name="from" label={t("rules.from")} type="date" hint={t(isPolicy ? "split_policy.from_hint" : "rules.from_hint")} />
        {!isPolicy && <EveryField />}
      </div>
      <FaultText field="" className="mt-3" />
    </Part>
  );
}

/** For which kinds of period the rule counts. */
function EveryField() {
  const t = useTranslations();
  const { register } = useFormContext<Draft>();
  return (
    <fieldset>
      <legend className="field-label">{t("rules.every")}</legend>
      <div className="flex flex-wrap gap-x-4 leading-8">
        {PERIOD_KINDS.map((kind) => (
          <label key={kind} className="flex items-center gap-2">
            <input type="checkbox" value={kind} {...register("every")} className="size-4 accent-accent" />
            {t(`rules.every_${kind}`)}
          </label>
        ))}
      </div>
      <p className="text-xs text-muted">{t("rules.every_hint")}</p>
      <FaultText field="every" />
    </fieldset>
  );
}
