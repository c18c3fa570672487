"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { Disclosure } from "../_components/disclosure.tsx";
import { Notice } from "../_components/notice.tsx";
import { Section } from "../_components/section.tsx";
import { FigureLink } from "../_explain/figure-link.tsx";
import type { Money } from "../_format/figures.ts";
import { useFormat } from "../_format/use-format.ts";
import type { MarginChange, Where } from "./types.ts";
import { type WaterfallRow, WaterfallTable } from "./waterfall-table.tsx";
import { WhyTable } from "./why-table.tsx";

const EFFECTS = ["days", "volume", "mix", "rate"] as const;

type Row = MarginChange["products"][number];
type Props = { change: MarginChange; where: Where; product?: Row };

/**
 * Why the margin changed since the other period: days, volume, mix and rate, for all and product by product; with `product`, for
 * that one alone.
 */
export function WhyView({ change, where, product }: Props) {
  const t = useTranslations();
  const format = useFormat();
  const { run, before, days } = change;
  const of = useMemo(() => (product ? { ...where, product: product.product } : where), [product, where]);
  const effects = product ?? change.total;
  const rows = useMemo<WaterfallRow[]>(() => {
    if (before === null) return [];
    const sum = (key: string, period: string, { minor }: Money): WaterfallRow => ({
      key,
      name: format.period(period),
      minor,
      isTotal: true,
      target: minor === "0" ? null : { explain: "margin", ...of, period },
    });
    const [then, now] = product ? [product.before.margin, product.now.margin] : [change.total.before, change.total.now];
    const steps = EFFECTS.map((effect) => ({
      key: effect,
      name: t(`products.effect_${effect}`),
      detail: t(`products.effect_${effect}_text`, days),
      minor: effects[effect].minor,
      isTotal: false,
      target: { explain: `${effect}_effect` as const, ...of, against: before.period },
    }));
    return [sum("before", before.period, then), ...steps, sum("now", run.period, now)];
  }, [before, run, days, effects, product, change, of, t, format]);
  if (before === null) {
    return (
      <div className="px-4 py-5 sm:px-6">
        <Notice title={t("products.not_compared_title")}>{t("products.not_compared_text")}</Notice>
      </div>
    );
  }
  const difference = format.signed(effects.difference);
  const names = { before: format.period(before.period), period: format.period(run.period) };
  return (
    <div className={product ? "" : "space-y-6 py-4"}>
      <Section
        title={product ? t("products.why_one", names) : t("products.why_title", names)}
        text={t.rich("products.why_text", {
          difference,
          currency: run.baseCurrency,
          figure: (chunks) => (
            <FigureLink
              target={{ explain: "margin", ...of, against: before.period }}
              label={t("products.explain_change", {
                value: difference,
                metric: t("metric.margin"),
                name: product?.name ?? t("products.all"),
              })}
            >
              {chunks}
            </FigureLink>
          ),
        })}
      >
        <WaterfallTable
          id="why"
          name={t("products.why_table")}
          rows={rows}
          currency={run.baseCurrency}
          amountHeader={t("products.amount_in", { currency: run.baseCurrency })}
        />
        <Disclosure title={t("products.why_how")} className="mx-4 mt-3 text-xs sm:mx-6">
          <p className="max-w-3xl text-muted">{t("products.why_how_text")}</p>
        </Disclosure>
      </Section>
      {!product && (
        <Section title={t("products.why_products")}>
          <WhyTable change={change} before={before.period} where={where} />
        </Section>
      )}
    </div>
  );
}
