"use client";

import { useTranslations } from "next-intl";
import { Button } from "../_components/button.tsx";
import { CheckIcon } from "../_components/icons.tsx";
import { Notice } from "../_components/notice.tsx";
import { type Format, useFormat } from "../_format/use-format.ts";
import { sideText } from "./explanation-head.tsx";
import { headline } from "./headline.ts";
import { useLabelText } from "./label-text.ts";
import { type Names, NO_NAMES } from "./names.ts";
import { useProblemText } from "./problem-text.ts";
import { StepTree } from "./step-tree.tsx";
import { type ExplanationInput, isOfDeal, type Step, type Target } from "./target.ts";
import type { Explained } from "./use-explanation.ts";
import { whoseOf } from "./whose.ts";

type Props = { explained: Explained; input: ExplanationInput; target: Target; address: () => string };

/** One explanation: the figure, a sentence about it, what was checked, its steps. */
export function Explanation({ explained: { data, error, refetch, isFetching }, input, target, address }: Props) {
  const t = useTranslations();
  const format = useFormat();
  const problemText = useProblemText();
  const labelText = useLabelText(data?.names ?? NO_NAMES);
  if (error) {
    return (
      <div role="alert">
        <Notice as="h3" tone="danger" title={problemText(error)} className="">
          <Button onClick={() => refetch()} busy={isFetching}>
            {t("app.retry")}
          </Button>
        </Notice>
      </div>
    );
  }
  if (!data) return <Loading />;
  const { step, check, names, run } = data;
  const { against, than, handover } = target;
  // Differences and effects are changes: their sign says which way.
  const isChange = against !== undefined || than !== undefined || handover !== undefined || target.explain === "balance_move";
  const isMore = isChange && !step.exact.startsWith("-") && step.exact !== "0";
  return (
    <>
      <div className="space-y-2">
        <p className="figures text-2xl font-semibold tracking-tight">
          {isMore && "+"}
          {headline(step, target, format)} <span className="text-base font-normal text-muted">{step.currency}</span>
        </p>
        <p className="text-muted">{aboutText(target, input.period, step, names, t, format)}</p>
        <p className="flex items-start gap-1.5 text-muted">
          <CheckIcon className="mt-0.5 size-4 shrink-0 text-accent" />
          {labelText(check)}
        </p>
        {run && (
          <p className="text-xs text-faint">
            {t("explain_panel.run", {
              period: format.period(run.period),
              version: run.version,
              date: format.instant(run.calculatedAt),
            })}
          </p>
        )}
      </div>
      <StepTree root={step} explained={input} names={names} address={address} />
    </>
  );
}

/** One sentence that says what the figure is. */
function aboutText(
  target: Target,
  period: string,
  { how }: Step,
  names: Names,
  t: ReturnType<typeof useTranslations>,
  format: Format,
): string {
  const { explain, as, against, than, day, handover } = target;
  const about = { ...whoseOf(target, names), period: format.period(period) };
  const metric = t(`metric.${explain}`);
  if (handover !== undefined) return t("explain_panel.about_handover", about);
  if (isOfDeal(target)) return aboutDeal(target, about, t);
  if (as !== undefined) return t(`explain_panel.about_as_${as}`, about);
  if (than !== undefined) return t("explain_panel.about_apart", { ...about, metric, other: names.manager[than] ?? than });
  if (how !== "difference" || against === undefined) return t(`explain_panel.about_${explain}`, about);
  const of = day === undefined ? about.period : format.day(day);
  return t("explain_panel.about_difference", { ...about, period: of, metric, against: sideText(against, t, format) });
}

function aboutDeal(
  { explain, against, trial, scheme }: Target,
  about: Record<string, string>,
  t: ReturnType<typeof useTranslations>,
): string {
  if (against !== undefined) return t("explain_panel.about_deal_change", about);
  if (explain === "deal_amount" && scheme !== undefined) return t("explain_panel.about_deal_shared", about);
  if (trial !== undefined) return t("explain_panel.about_deal_trial", about);
  return t(`explain_panel.about_${explain}`, about);
}

const LINES = [94, 81, 88, 66, 90, 72];

/** Grey lines where the figure, its sentences and its steps will stand. */
function Loading() {
  const t = useTranslations();
  return (
    <div role="status" className="animate-pulse space-y-3">
      <div aria-hidden="true" className="h-8 w-44 rounded bg-sunken" />
      <p className="text-muted">{t("explain_panel.loading")}</p>
      {LINES.map((width) => (
        <div key={width} aria-hidden="true" className="h-3 rounded bg-sunken" style={{ width: `${width}%` }} />
      ))}
    </div>
  );
}
