"use client";

import { useTranslations } from "next-intl";
import { FigureLink } from "../_explain/figure-link.tsx";
import type { Target } from "../_explain/target.ts";
import { useFormat } from "../_format/use-format.ts";

type Props = { rate: string | null; where: Omit<Target, "explain" | "as">; name: string };

/** Margin a year on the average balance, which opens into both; a dash where there was no balance. */
export function RateLink({ rate, where, name }: Props) {
  const t = useTranslations();
  const format = useFormat();
  if (rate === null) return "–";
  const value = format.percent(rate);
  return (
    <FigureLink
      target={{ explain: "margin", as: "rate", ...where }}
      label={t("products.explain", { value, metric: t("products.margin_rate"), name })}
    >
      {value}
    </FigureLink>
  );
}
