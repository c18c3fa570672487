import { useTranslations } from "next-intl";
import { Notice } from "../_components/notice.tsx";
import { Sentences } from "../_components/sentences.tsx";
import { useFormat } from "../_format/use-format.ts";
import type { OverlaySumsData } from "../_overlay/overlay-data.ts";
import { OverlaySums } from "../_overlay/overlay-sums.tsx";
import { HistoryChart } from "./history-chart.tsx";
import { HouseAccounts } from "./house-accounts.tsx";
import { aboutOf, type Changes, type Overview } from "./overview-data.ts";
import { ProductTable } from "./product-table.tsx";
import { Proof } from "./proof.tsx";
import { RecentChanges } from "./recent-changes.tsx";
import { Totals } from "./totals.tsx";
import { UnitTable } from "./unit-table.tsx";

type Props = { overview: Overview; changes: Changes; overlay: OverlaySumsData };

/** Everything about the shown part of the bank, the most important first. */
export function OverviewContent({ overview, changes, overlay }: Props) {
  const t = useTranslations();
  const about = aboutOf(overview);
  const { run, before, manager } = overview;
  return (
    <>
      <Totals overview={overview} about={about} />
      <Caption overview={overview} />
      {manager !== null && (
        <div className="px-4 pt-4 sm:px-6">
          <Notice title={t("overview.own_title")}>{t("overview.own_text", { manager })}</Notice>
        </div>
      )}
      <div className="grid grid-cols-1 gap-y-8 py-5 @5xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <HistoryChart kind={overview.kind} history={overview.history} about={about} />
        <RecentChanges changes={changes} about={about} run={run} />
      </div>
      <div className="space-y-10 pb-10">
        <ProductTable families={overview.families} totals={overview.totals} before={before} about={about} />
        <UnitTable overview={overview} about={about} />
        {manager === null && <Proof proof={overview.proof} run={run} unit={overview.unit} />}
        <OverlaySums overlay={overlay} about={about} />
        {manager === null && <HouseAccounts house={overview.house} run={run} about={about} />}
      </div>
    </>
  );
}

/** What must be known before figures are read: which run, and what they are compared with. */
function Caption({ overview: { run, before, notCompared } }: { overview: Overview }) {
  const t = useTranslations();
  const format = useFormat();
  return (
    <p className="px-4 pt-3 text-xs text-muted sm:px-6">
      <Sentences>
        {t("overview.caption", { period: format.period(run.period), version: run.version, date: format.instant(run.calculatedAt) })}
        {run.unit !== null && t("overview.caption_part", { unit: run.unit })}
        {before && t("overview.compared", { period: format.period(before.period) })}
        {notCompared !== null && t(`overview.not_compared_${notCompared}`)}
      </Sentences>
    </p>
  );
}
