"use client";

import { useTranslations } from "next-intl";
import { Stats } from "../_components/stats.tsx";
import { FigureLink } from "../_explain/figure-link.tsx";
import type { Money } from "../_format/figures.ts";
import { useFormat } from "../_format/use-format.ts";
import { Difference, differenceOf } from "./difference.tsx";
import { RateLink } from "./rate-link.tsx";
import type { Where } from "./types.ts";

type Figures = Readonly<Record<"adb" | "margin" | "income" | "houseMargin", Money>>;
type Props = {
  now: Figures | null;
  before: Figures | null;
  against: string | null;
  marginRate: string | null;
  marginRateBefore: string | null;
  currency: string;
  name: string;
  where: Where & { product?: string };
};

/** What was made of which volume, with the change below each. */
export function ProductStats({ now, before, against, marginRate, marginRateBefore, currency, name, where }: Props) {
  const t = useTranslations();
  const format = useFormat();
  const stat = (metric: "margin" | "income" | "adb") => {
    const figure = now?.[metric];
    const difference = differenceOf({ now: figure ?? null, before: before?.[metric] ?? null });
    return {
      key: metric,
      label: t(`metric.${metric}`),
      unit: figure && currency,
      value: figure && (
        <FigureLink
          target={{ explain: metric, ...where }}
          label={t("products.explain", { value: format.figure(figure), metric: t(`metric.${metric}`), name })}
        >
          {format.figure(figure)}
        </FigureLink>
      ),
      below: difference && against !== null && (
        <>
          <Difference
            difference={difference}
            target={{ explain: metric, ...where, against }}
            label={t("products.explain_change", { value: format.signed(difference), metric: t(`metric.${metric}`), name })}
          />{" "}
          {t("products.since", { period: format.monthShort(against) })}
        </>
      ),
    };
  };
  const house = now?.houseMargin;
  return (
    <Stats
      stats={[
        stat("margin"),
        stat("income"),
        stat("adb"),
        {
          key: "rate",
          label: t("products.margin_rate"),
          value: marginRate && <RateLink rate={marginRate} where={where} name={name} />,
          below:
            marginRateBefore &&
            against !== null &&
            t.rich("products.rate_before", {
              rate: format.percent(marginRateBefore),
              period: format.monthShort(against),
              rateFigure: () => <RateLink rate={marginRateBefore} where={{ ...where, period: against }} name={name} />,
            }),
        },
        {
          key: "house",
          label: t("products.house"),
          unit: house && currency,
          value: house && (
            <FigureLink
              target={{ explain: "margin", house: true, ...where }}
              label={t("products.explain", { value: format.figure(house), metric: t("products.house"), name })}
            >
              {format.figure(house)}
            </FigureLink>
          ),
          below: t("products.house_text"),
        },
      ]}
    />
  );
}
