"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { FormProvider, useForm, useWatch } from "react-hook-form";
import { Button } from "../../_components/button.tsx";
import type { Rule, RuleForm } from "../rules-data.ts";
import { BonusFields } from "./bonus-fields.tsx";
import { CatalogueProvider } from "./catalogue.tsx";
import { type Draft, draftSchema } from "./draft.ts";
import { draftOfRule } from "./draft-of-rule.ts";
import { fieldOf } from "./fault-field.ts";
import { FaultsProvider } from "./faults.tsx";
import { GradesFields } from "./grades-fields.tsx";
import { HeadFields } from "./head-fields.tsx";
import { JsonDialog } from "./json-dialog.tsx";
import { PreviewPanel } from "./preview-panel.tsx";
import { ruleOfDraft } from "./rule-of-draft.ts";
import { SaveDialog } from "./save-dialog.tsx";
import { ScorecardFields } from "./scorecard-fields.tsx";
import { usePreview } from "./use-preview.ts";

type Props = {
  /** what the form begins with */
  rule: Rule;
  /** the newest version that stands, with which the saved one is compared; null for a new rule */
  latest: Readonly<{ rule: Rule; version: number }> | null;
  form: RuleForm;
  /** codes a new rule of this kind cannot have: they are others' */
  taken?: readonly string[];
};

const NONE: readonly string[] = [];

/** A rule in fields, what is wrong with it where it stands, and beside it what it would have made of a period. */
export function RuleEditor({ rule, latest, form: catalogue, taken = NONE }: Props) {
  const t = useTranslations("rules");
  const form = useForm<Draft>({ resolver: zodResolver(draftSchema), defaultValues: draftOfRule(rule), mode: "onChange" });
  const draft = useWatch({ control: form.control }) as Draft;
  const [period, setPeriod] = useState(() => firstPeriod(catalogue.periods, rule));
  const [saving, setSaving] = useState<Rule | null>(null);
  const text = useMemo(() => (draftSchema.safeParse(draft).success ? JSON.stringify(ruleOfDraft(draft), null, 2) : null), [draft]);
  const state = usePreview(text, period);
  const faults = useMemo(
    () =>
      new Map([
        ...(text === null ? [] : state.faults.map(({ place, text: said }) => [fieldOf(place, draft), said] as const)),
        ...(taken.includes(draft.code) ? [["code", t("code_taken")] as const] : []),
      ]),
    [state.faults, text, draft, taken, t],
  );
  const latestText = useMemo(() => latest && JSON.stringify(ruleOfDraft(draftOfRule(latest.rule)), null, 2), [latest]);
  const isSame = text !== null && text === latestText;
  return (
    <FormProvider {...form}>
      <CatalogueProvider form={catalogue}>
        <FaultsProvider faults={faults}>
          <div className="grid @5xl:grid-cols-[minmax(0,1fr)_27rem]">
            <form
              noValidate
              aria-label={t("editor")}
              onSubmit={form.handleSubmit((values) => setSaving(ruleOfDraft(values)))}
              className="min-w-0 @container"
            >
              <HeadFields isNew={latest === null} />
              {rule.kind === "scorecard" && <ScorecardFields />}
              {rule.kind === "grades" && <GradesFields />}
              {rule.kind === "bonus" && <BonusFields />}
              <div className="no-print sticky bottom-0 z-10 flex flex-wrap items-center gap-2 border-t border-line bg-surface px-4 py-3 sm:px-6">
                <Button type="submit" variant="primary" disabled={isSame || faults.size > 0}>
                  {latest === null ? t("save_new") : t("save_version", { version: latest.version + 1 })}
                </Button>
                <Button variant="quiet" disabled={!form.formState.isDirty} onClick={() => form.reset(draftOfRule(rule))}>
                  {t("discard")}
                </Button>
                <JsonDialog
                  rule={text}
                  name={draft.code || draft.kind}
                  onLoad={(loaded) =>
                    form.reset(draftOfRule({ ...loaded, ...(latest !== null && { code: rule.code }) }), { keepDefaultValues: true })
                  }
                  kind={rule.kind}
                />
                <p className="text-xs text-muted" aria-live="polite">
                  {faults.size > 0 ? t("faults_left", { count: faults.size }) : isSame ? t("nothing_changed") : null}
                </p>
              </div>
            </form>
            <PreviewPanel state={state} isReadable={text !== null} periods={catalogue.periods} period={period} onPeriod={setPeriod} />
          </div>
          {saving && <SaveDialog rule={saving} latest={latest} onClose={() => setSaving(null)} />}
        </FaultsProvider>
      </CatalogueProvider>
    </FormProvider>
  );
}

/** The newest period for which the rule counts. */
function firstPeriod(periods: readonly string[], { every }: Rule): string | null {
  const kindOf = (period: string) => (period.includes("Q") ? "quarter" : period.includes("-") ? "month" : "year");
  return periods.find((period) => every === undefined || every.some((kind) => kind === kindOf(period))) ?? periods[0] ?? null;
}
