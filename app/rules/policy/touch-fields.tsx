"use client";

import { useTranslations } from "next-intl";
import type { FieldPath } from "react-hook-form";
import type { Draft } from "../editor/draft.ts";
import { Part, Text } from "../editor/fields.tsx";
import { Options } from "./options.tsx";

/** Which touches count: so many a day, and what becomes of those that look like padding. */
export function TouchFields() {
  const t = useTranslations("split_policy");
  return (
    <Part title={t("touches")} text={t("touches_text")}>
      <div className="grid items-start gap-6 @2xl:grid-cols-2">
        <div className="space-y-6">
          <Text name="policy.touches.dailyCap" label={t("daily_cap")} inputMode="numeric" hint={t("daily_cap_hint")} className="max-w-72" />
          <div>
            <div className="flex flex-wrap items-start gap-4">
              <Text name="policy.touches.bulk.touches" label={t("bulk_touches")} inputMode="numeric" className="w-40" />
              <Text name="policy.touches.bulk.minutes" label={t("bulk_minutes")} inputMode="numeric" className="w-40" />
            </div>
            <p className="mt-1 text-xs text-muted">{t("bulk_hint")}</p>
          </div>
          <Handling name="policy.touches.bulk.handling" label={t("bulk_handling")} />
        </div>
        <div className="space-y-6">
          <Handling name="policy.touches.duplicates" label={t("duplicates")} />
          <Handling name="policy.touches.afterClose" label={t("after_close")} />
        </div>
      </div>
    </Part>
  );
}

function Handling({ name, label }: { name: FieldPath<Draft>; label: string }) {
  const t = useTranslations();
  return (
    <Options
      name={name}
      label={label}
      options={(["show", "leave-out"] as const).map((value) => ({
        value,
        label: t(`split_policy.handling_${value}`),
        text: t(`split_policy.handling_${value}_text`),
      }))}
    />
  );
}
