"use client";

import { useTranslations } from "next-intl";
import { Button } from "../../_components/button.tsx";
import { Notice } from "../../_components/notice.tsx";
import { Section } from "../../_components/section.tsx";
import { Segmented } from "../../_components/segmented.tsx";
import { useFormat } from "../../_format/use-format.ts";
import type { Organisation, Preview } from "../organisation-data.ts";
import { PlanTable } from "../plan-table.tsx";
import { EffectTable } from "./effect-table.tsx";

type Basis = "date" | "latest";
type Props = {
  preview: Preview;
  organisation: Organisation;
  basis: Basis;
  onBasis: (basis: Basis) => void;
  busy: boolean;
  onMake: () => void;
};

/** What a handover would change: for whom how much, what to know, and the rows it would store. */
export function HandoverPreview({
  preview: { plan, accounts, clients, notices, effect },
  organisation,
  basis,
  onBasis,
  busy,
  onMake,
}: Props) {
  const t = useTranslations();
  const format = useFormat();
  const text =
    effect === null
      ? t("organisation.no_effect_text")
      : t("organisation.effect_text", { period: format.period(effect.period), day: format.day(effect.asOf), accounts, clients });
  return (
    <div className="space-y-8 pt-5">
      <Section
        title={t("organisation.effect")}
        text={text}
        beside={
          <Segmented
            label={t("organisation.effect_period")}
            name="basis"
            value={basis}
            onChange={onBasis}
            options={[
              ["date", t("organisation.effect_month")],
              ["latest", t("organisation.effect_latest")],
            ]}
          />
        }
      >
        {effect === null ? (
          <div className="px-4 sm:px-6">
            <Notice as="h3" title={t("organisation.no_effect")} />
          </div>
        ) : (
          <EffectTable effect={effect} organisation={organisation} />
        )}
      </Section>
      {notices.length > 0 && (
        <div className="px-4 sm:px-6">
          <Notice as="h3" tone="warning" title={t("organisation.know")} className="max-w-3xl">
            <ul className="list-disc space-y-1 pl-4">
              {notices.map(({ code, count, names }) => (
                <li key={code}>{t(`warnings.${code}`, { count, names: format.list(names), more: Math.max(0, count - names.length) })}</li>
              ))}
            </ul>
          </Notice>
        </div>
      )}
      <Section title={t("organisation.will_be_stored")} text={t("organisation.rows_text", { count: plan.total, shown: plan.rows.length })}>
        <PlanTable plan={plan} />
      </Section>
      <div className="flex flex-wrap items-center gap-3 px-4 sm:px-6">
        <Button variant="primary" busy={busy} onClick={onMake}>
          {t("organisation.make_handover")}
        </Button>
        <p className="text-xs text-muted">{t("organisation.make_text")}</p>
      </div>
    </div>
  );
}
