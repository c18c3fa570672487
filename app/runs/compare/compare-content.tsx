import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Change } from "../../_components/change.tsx";
import { Notice } from "../../_components/notice.tsx";
import { Section } from "../../_components/section.tsx";
import { Stats } from "../../_components/stats.tsx";
import { FigureLink } from "../../_explain/figure-link.tsx";
import type { Target } from "../../_explain/target.ts";
import { useFormat } from "../../_format/use-format.ts";
import { COLUMNS, type Comparison } from "../runs-data.ts";
import { DifferenceTable } from "./difference-table.tsx";
import { Reasons } from "./reasons.tsx";

/** The totals of both runs, why they differ, and where: by product, by unit, by manager. */
export function CompareContent({ comparison }: { comparison: Comparison }) {
  const t = useTranslations();
  const format = useFormat();
  const { before, after, against, column, totals } = comparison;
  return (
    <>
      <Stats
        stats={COLUMNS.map((one) => {
          const { before: b, after: a, difference, change } = totals[one];
          const metric = t(`metric.${one}`);
          const now: Target = { explain: one, period: after.period, version: after.version };
          const link = (target: Target, value: string, shown: ReactNode) => (
            <FigureLink
              target={target}
              label={
                target.against
                  ? t("runs.explain_difference", { value, metric })
                  : t("runs.explain_of", { value, metric, name: format.period(target.period ?? "") })
              }
            >
              {shown}
            </FigureLink>
          );
          return {
            key: one,
            label: metric,
            unit: difference && difference.minor !== "0" ? after.baseCurrency : undefined,
            value: difference && link({ ...now, against }, format.signed(difference), <Change difference={difference} />),
            below: (
              <>
                {t.rich("runs.from_to", {
                  before: b ? format.figure(b) : "–",
                  after: a ? format.figure(a) : "–",
                  beforeFigure: (text) =>
                    b ? link({ explain: one, period: before.period, version: before.version }, format.figure(b), text) : text,
                  afterFigure: (text) => (a ? link(now, format.figure(a), text) : text),
                })}{" "}
                {change !== null &&
                  difference?.minor !== "0" &&
                  t.rich("runs.percent", {
                    percent: format.percent(change),
                    percentFigure: (text) => link({ ...now, against, as: "change" }, format.percent(change), text),
                  })}
              </>
            ),
          };
        })}
      />
      <div className="space-y-10 py-5">
        <Reasons comparison={comparison} />
        {before.digest === after.digest ? (
          <div className="px-4 sm:px-6">
            <Notice title={t("runs.same_title")}>{t("runs.same_text", { digest: after.digest.slice(0, 16) })}</Notice>
          </div>
        ) : (
          <Section title={t("runs.where", { metric: t(`metric.${column}`) })} text={t("runs.where_text")}>
            <div className="space-y-8 pt-2">
              {(["products", "units", "holders"] as const).map((by) => (
                <DifferenceTable
                  key={by}
                  by={by}
                  differing={comparison[by]}
                  column={column}
                  total={totals[column]}
                  before={before}
                  after={after}
                  against={against}
                />
              ))}
            </div>
          </Section>
        )}
      </div>
    </>
  );
}
