"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { Notice } from "../_components/notice.tsx";
import { Section } from "../_components/section.tsx";
import { Segmented } from "../_components/segmented.tsx";
import { FigureLink } from "../_explain/figure-link.tsx";
import type { Money } from "../_format/figures.ts";
import { useFormat } from "../_format/use-format.ts";
import { PendingContent } from "../_room/pending-content.tsx";
import { MeasureChoice } from "./measure-choice.tsx";
import { type ContributionStep, prepareSteps } from "./prepare-steps.ts";
import { READINGS } from "./search-params.ts";
import type { ProductsPage, Where } from "./types.ts";
import { useChoice } from "./use-choice.ts";
import { type WaterfallRow, WaterfallTable } from "./waterfall-table.tsx";

/** The contribution as a waterfall: what it is made of, or what changed it since the other period. */
export function WaterfallView({ page, where }: { page: ProductsPage; where: Where }) {
  const t = useTranslations();
  const format = useFormat();
  const { reading, measure, choose, isPending } = useChoice();
  const { run, before, total } = page;
  const against = before?.period;
  const isChange = reading === "change";
  const rows = useMemo<WaterfallRow[]>(() => {
    const isOne = measure !== "contribution";
    const target = ({ product, part, isNowMissing, isBeforeMissing }: ContributionStep) => {
      const figure = { explain: part, product, ...where };
      if (!isChange || against === undefined || isBeforeMissing) return figure;
      return isNowMissing ? { ...figure, period: against } : { ...figure, against };
    };
    const sum = (key: string, period: string, minor: string): WaterfallRow => ({
      key,
      name: format.period(period),
      minor,
      isTotal: true,
      target: { explain: measure, ...where, period },
    });
    const steps = prepareSteps(page.products, measure, isChange).map((step) => ({
      key: step.key,
      name: step.name,
      ...(!isOne && { detail: t(`metric.${step.part}`) }),
      minor: String(step.minor),
      isTotal: false,
      target: target(step),
    }));
    const last = sum("now", run.period, total.now?.[measure].minor ?? "0");
    return isChange && against !== undefined
      ? [sum("before", against, total.before?.[measure].minor ?? "0"), ...steps, last]
      : [...steps, last];
  }, [page, measure, isChange, against, where, run, total, t, format]);

  const money = (minor: bigint): Money => ({ kind: "money", minor: String(minor), currency: run.baseCurrency });
  const difference = BigInt(total.now?.[measure].minor ?? "0") - BigInt(total.before?.[measure].minor ?? "0");
  const words = { measure: t(`metric.${measure}`), period: format.period(run.period), currency: run.baseCurrency };
  const text =
    isChange && against !== undefined
      ? t.rich("products.waterfall_change", {
          ...words,
          before: format.period(against),
          difference: format.signed(money(difference)),
          figure: (chunks) => (
            <FigureLink
              target={{ explain: measure, ...where, against }}
              label={t("products.explain_change", {
                value: format.signed(money(difference)),
                metric: words.measure,
                name: t("products.all"),
              })}
            >
              {chunks}
            </FigureLink>
          ),
        })
      : t("products.waterfall_composition", words);
  return (
    <Section
      className="py-4"
      title={t("products.waterfall_title")}
      text={text}
      beside={
        <>
          <Segmented
            label={t("products.reading")}
            name="reading"
            value={reading}
            onChange={(chosen) => choose({ reading: chosen })}
            options={READINGS.map((one) => [one, t(`products.reading_${one}`)])}
          />
          <MeasureChoice measure={measure} choose={choose} />
        </>
      }
    >
      <PendingContent isPending={isPending}>
        {isChange && against === undefined ? (
          <div className="px-4 py-2 sm:px-6">
            <Notice title={t("products.not_compared_title")} as="h3">
              {t("products.not_compared_text")}
            </Notice>
          </div>
        ) : (
          <WaterfallTable
            id="waterfall"
            name={t("products.waterfall_table")}
            rows={rows}
            currency={run.baseCurrency}
            amountHeader={t("products.amount_in", { currency: run.baseCurrency })}
          />
        )}
      </PendingContent>
    </Section>
  );
}
