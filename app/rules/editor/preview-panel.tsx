"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { useId } from "react";
import { Change } from "../../_components/change.tsx";
import { Notice } from "../../_components/notice.tsx";
import { ProgressBar } from "../../_components/progress-bar.tsx";
import { SelectField } from "../../_components/select-field.tsx";
import { useFormat } from "../../_format/use-format.ts";
import type { Preview } from "../rules-data.ts";
import { PreviewTable } from "./preview-table.tsx";
import type { PreviewState } from "./use-preview.ts";

type Props = {
  state: PreviewState;
  isReadable: boolean;
  periods: readonly string[];
  period: string | null;
  onPeriod: (period: string) => void;
};

/** Where the line at the foot of the form leads. */
export const PREVIEW_ID = "rule-preview";

/** "With this rule, the fourth quarter of 1993 would have been ...": on the figures of a stored run, which stay as they are. */
export function PreviewPanel({ state, isReadable, periods, period, onPeriod }: Props) {
  const t = useTranslations("rules");
  const format = useFormat();
  const id = useId();
  const { faults, preview, problem, isStale, isSlow } = state;
  return (
    <aside id={PREVIEW_ID} aria-labelledby={id} className="min-w-0 border-line @container max-@5xl:border-t @5xl:border-l">
      <div className="pb-8 @5xl:sticky @5xl:top-0 @5xl:max-h-dvh @5xl:overflow-y-auto">
        <div className="flex flex-wrap items-start justify-between gap-x-3 gap-y-2 px-4 pt-4 pb-2 sm:px-6 @5xl:sm:px-4">
          <h2 id={id} className="font-medium">
            {period === null ? t("preview") : t("with_this_rule", { period: format.period(period) })}
          </h2>
          {period !== null && (
            <SelectField label={t("preview_period")} value={period} onChange={onPeriod} className="w-40">
              {periods.map((one) => (
                <option key={one} value={one}>
                  {format.period(one)}
                </option>
              ))}
            </SelectField>
          )}
        </div>
        <div className="px-4 sm:px-6">
          {period === null && (
            <Notice as="h3" title={t("no_scores")}>
              <p>{t("no_scores_text")}</p>
              <Link href="/runs" className="link">
                {t("to_runs")}
              </Link>
            </Notice>
          )}
          {!isReadable && <Notice as="h3" tone="warning" title={t("unreadable")} />}
          {isReadable && faults.length > 0 && (
            <Notice as="h3" tone="warning" title={t("faulty")}>
              <ul className="list-disc space-y-1 pl-4">
                {faults.map(({ place, text }) => (
                  <li key={`${place} ${text}`}>{text}</li>
                ))}
              </ul>
            </Notice>
          )}
          {isReadable && faults.length === 0 && problem !== null && <Notice as="h3" tone="danger" title={problem} />}
          {isSlow && (
            <div className="pb-3">
              <ProgressBar label={t("calculating")} done={0} total={null} />
            </div>
          )}
        </div>
        {isReadable && faults.length === 0 && problem === null && preview && (
          <div aria-busy={isStale} className={isStale ? "opacity-60 transition-opacity" : undefined}>
            <Totals preview={preview} />
            <PreviewTable preview={preview} />
          </div>
        )}
      </div>
    </aside>
  );
}

/** In sentences: how many grades move, and what happens to the bonus. */
function Totals({ preview }: { preview: Preview }) {
  const t = useTranslations("rules");
  const format = useFormat();
  const { run, counts, failure, lines, managers, risen, fallen, before, after, difference } = preview;
  return (
    <div className="space-y-3 px-4 pb-3 sm:px-6 @5xl:sm:px-4">
      <p aria-live="polite" className="text-sm">
        {lines.length === 0
          ? t("nobody_changes", { managers })
          : t("who_changes", { changed: lines.length, managers, risen, fallen, unmoved: managers - risen - fallen })}
      </p>
      <dl className="figures grid grid-cols-[auto_1fr] gap-x-4 gap-y-0.5 text-xs">
        <dt className="text-muted">{t("bonus_before")}</dt>
        <dd className="text-right">
          {format.figure(before)} {run.baseCurrency}
        </dd>
        <dt className="text-muted">{t("bonus_after")}</dt>
        <dd className="text-right font-medium">
          {format.figure(after)} {run.baseCurrency}
        </dd>
        <dt className="text-muted">{t("difference")}</dt>
        <dd className="text-right">
          <Change difference={difference} />
        </dd>
      </dl>
      {failure !== null && <Notice as="h3" tone="danger" title={failure} />}
      {!counts && <Notice as="h3" tone="warning" title={t("would_not_count", { period: format.period(run.period) })} />}
      <p className="text-xs text-faint">{t("preview_of", { version: run.version })}</p>
    </div>
  );
}
