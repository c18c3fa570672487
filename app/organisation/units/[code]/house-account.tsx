"use client";

import type { inferRouterOutputs } from "@trpc/server";
import { useTranslations } from "next-intl";
import type { AppRouter } from "../../../../server/api/root.ts";
import { Stats } from "../../../_components/stats.tsx";
import { FigureLink } from "../../../_explain/figure-link.tsx";
import { useFormat } from "../../../_format/use-format.ts";

type House = NonNullable<inferRouterOutputs<AppRouter>["organisation"]["unit"]["house"]>;
type Props = { unit: Readonly<{ code: string; name: string }>; house: House };

const FIGURES = ["margin", "adb", "closing", "income"] as const;

/** What nobody held: the unit's house account in the latest calculated period. */
export function HouseAccount({ unit, house: { period, figures } }: Props) {
  const t = useTranslations();
  const format = useFormat();
  return (
    <>
      <p className="px-4 pt-4 text-xs text-muted sm:px-6">{t("organisation.house_text", { period: format.period(period) })}</p>
      <Stats
        stats={FIGURES.map((figure) => {
          const text = figures && format.figure(figures[figure]);
          return {
            key: figure,
            label: t(`metric.${figure}`),
            value: text && (
              <FigureLink
                target={{ explain: figure, house: true, booked: unit.code, period }}
                label={t("organisation.explain_house", { metric: t(`metric.${figure}`), unit: unit.name, value: text })}
              >
                {text}
              </FigureLink>
            ),
            unit: figures?.[figure].currency,
          };
        })}
      />
    </>
  );
}
