"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { CheckIcon } from "../_components/icons.tsx";
import { useFormat } from "../_format/use-format.ts";
import { useTRPC } from "../_trpc/provider.tsx";
import { valueText } from "./step-text.ts";
import { StepTree } from "./step-tree.tsx";
import type { ExplanationInput, Target } from "./target.ts";

type Props = { period: string; manager: string; name: string; target: Target };

/** Fetches one explanation: the figure, a sentence, its steps. */
export function Explanation({ period, manager, name, target: { explain: metric, ...line } }: Props) {
  const t = useTranslations();
  const format = useFormat();
  const input: ExplanationInput = { ...line, period, manager, metric };
  const { data, error, refetch, isFetching } = useQuery(useTRPC().explanation.get.queryOptions(input));

  if (error) {
    return (
      <div role="alert" className="space-y-3 rounded-lg border border-line bg-canvas px-4 py-3">
        <p>{error.message}</p>
        <button type="button" onClick={() => refetch()} disabled={isFetching} className="control font-medium">
          {isFetching ? t("app.loading") : t("app.retry")}
        </button>
      </div>
    );
  }
  if (!data) return <Loading />;
  const { step } = data;
  const { main } = valueText(step, format);
  return (
    <>
      <div>
        <p className="figures text-2xl font-semibold tracking-tight">
          {main} <span className="text-base font-normal text-muted">{step.currency}</span>
        </p>
        <p className="mt-2 text-muted">{t(`explain_panel.about_${metric}`, { name })}</p>
        <p className="mt-2 flex items-start gap-1.5 text-muted">
          <CheckIcon className="mt-0.5 size-4 text-accent" />
          {metric === "activities" ? t("explain_panel.derived") : t("explain_panel.checked")}
        </p>
      </div>
      <StepTree root={step} input={input} />
    </>
  );
}

const LINES = [72, 94, 81, 88, 66, 90];

function Loading() {
  const t = useTranslations();
  return (
    <div role="status" className="animate-pulse space-y-4">
      <p className="text-muted">{t("explain_panel.loading")}</p>
      <div className="h-7 w-40 rounded bg-sunken" />
      {LINES.map((width) => (
        <div key={width} className="h-3 rounded bg-sunken" style={{ width: `${width}%` }} />
      ))}
    </div>
  );
}
