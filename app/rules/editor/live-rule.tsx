"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useMemo, useState } from "react";
import { useFormContext, useWatch } from "react-hook-form";
import { Button } from "../../_components/button.tsx";
import { isScoring, type Rule } from "../rules-data.ts";
import { type Draft, draftSchema } from "./draft.ts";
import { draftOfRule } from "./draft-of-rule.ts";
import { fieldOf } from "./fault-field.ts";
import { FaultsProvider, type FieldFaults } from "./faults.tsx";
import { JsonDialog } from "./json-dialog.tsx";
import { LeaveDialog } from "./leave-dialog.tsx";
import { PreviewLine } from "./preview-line.tsx";
import { PreviewPanel } from "./preview-panel.tsx";
import { ruleOfDraft } from "./rule-of-draft.ts";
import { SaveDialog } from "./save-dialog.tsx";
import { usePreview } from "./use-preview.ts";

export type LiveRuleProps = {
  /** what the form begins with */
  rule: Rule;
  /** the newest version that stands, with which the saved one is compared; null for a new rule */
  latest: Readonly<{ rule: Rule; version: number }> | null;
  /** codes a new rule of this kind cannot have: they are others' */
  taken?: readonly string[];
  /** periods with scores, newest first */
  periods: readonly string[];
  /** the fields */
  children: ReactNode;
};

const NONE: readonly string[] = [];
const jsonOf = (rule: Rule): string => JSON.stringify(rule, null, 2);

/** What follows from the fields as they are filled in: faults, effect, and whether there is something to save. */
export function LiveRule({ rule, latest, taken = NONE, periods, children }: LiveRuleProps) {
  const t = useTranslations("rules");
  const form = useFormContext<Draft>();
  const draft = useWatch({ control: form.control }) as Draft;
  const [period, setPeriod] = useState(() => firstPeriod(periods, rule));
  const [saving, setSaving] = useState<Rule | null>(null);
  const text = useMemo(() => (draftSchema.safeParse(draft).success ? jsonOf(ruleOfDraft(draft)) : null), [draft]);
  // As the form says it, so that the order of the keys makes no difference.
  const latestText = useMemo(() => latest && jsonOf(ruleOfDraft(draftOfRule(latest.rule))), [latest]);
  const state = usePreview(text, period);
  const faults = useSameWhileEqual([
    ...(text === null ? [] : state.faults.map(({ place, text: said }) => [fieldOf(place, draft), said] as const)),
    ...(taken.includes(draft.code) ? [["code", t("code_taken")] as const] : []),
  ]);
  const isSame = text !== null && text === latestText;
  const load = (loaded: Rule): void =>
    form.reset(draftOfRule({ ...loaded, ...(latest !== null && { code: rule.code }) }), { keepDefaultValues: true });
  return (
    <FaultsProvider faults={faults}>
      <div className={isScoring(rule) ? "@container/editor grid @5xl:grid-cols-[minmax(0,1fr)_27rem]" : undefined}>
        <form
          noValidate
          aria-label={t("editor")}
          onSubmit={form.handleSubmit((values) => setSaving(ruleOfDraft(values)))}
          // What gets the focus must not stand behind the bar with the buttons.
          className="@container min-w-0 [&_:is(input,select,button,g)]:scroll-mb-20"
        >
          {children}
          <div className="no-print sticky bottom-0 z-10 flex flex-wrap items-center gap-2 border-t border-line bg-surface px-4 py-3 sm:px-6">
            {isScoring(rule) && <PreviewLine state={state} isReadable={text !== null} />}
            <Button type="submit" variant="primary" disabled={isSame || faults.size > 0}>
              {latest === null ? t("save_new") : t("save_version", { version: latest.version + 1 })}
            </Button>
            <Button variant="quiet" disabled={!form.formState.isDirty} onClick={() => form.reset(draftOfRule(rule))}>
              {t("discard")}
            </Button>
            <JsonDialog rule={text} name={draft.code || draft.kind} kind={rule.kind} onLoad={load} />
            <p className="text-xs text-muted" aria-live="polite">
              {faults.size > 0 ? t("faults_left", { count: faults.size }) : isSame ? t("nothing_changed") : null}
            </p>
          </div>
        </form>
        {isScoring(rule) && (
          <PreviewPanel state={state} isReadable={text !== null} periods={periods} period={period} onPeriod={setPeriod} />
        )}
      </div>
      <LeaveDialog isUnsaved={form.formState.isDirty && !isSame} />
      {saving && <SaveDialog rule={saving} latest={latest} onClose={() => setSaving(null)} />}
    </FaultsProvider>
  );
}

/** The same map as before while it says the same: the fields are drawn again with every other one. */
function useSameWhileEqual(entries: readonly (readonly [string, string])[]): FieldFaults {
  const key = JSON.stringify(entries);
  return useMemo(() => new Map(JSON.parse(key) as [string, string][]), [key]);
}

/** The newest period for which the rule counts; none for a policy, which makes no figures of its own. */
function firstPeriod(periods: readonly string[], rule: Rule): string | null {
  if (!isScoring(rule)) return null;
  const { every } = rule;
  const kindOf = (period: string) => (period.includes("Q") ? "quarter" : period.includes("-") ? "month" : "year");
  return periods.find((period) => every === undefined || every.some((kind) => kind === kindOf(period))) ?? periods[0] ?? null;
}
