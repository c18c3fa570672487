"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { ChevronIcon } from "../_components/icons.tsx";
import { Section } from "../_components/section.tsx";
import { FigureLink } from "../_explain/figure-link.tsx";
import { useFormat } from "../_format/use-format.ts";
import { prepareFamilies } from "./prepare-families.ts";
import type { Product, Where } from "./types.ts";

const METRICS = ["adb", "margin", "income"] as const;
const GRID = "grid grid-cols-[1fr_auto] gap-x-6 @2xl:grid-cols-[1fr_repeat(3,9rem)]";
const NARROW = { adb: "hidden @2xl:block", margin: "", income: "hidden @2xl:block" } as const;

/** Families with more than one product: a sum that opens into the products it is made of. */
export function Families({ products, where }: { products: readonly Product[]; where: Where }) {
  const t = useTranslations();
  const format = useFormat();
  const families = useMemo(() => prepareFamilies(products), [products]);
  if (families.every((family) => family.products.length < 2)) return null;
  return (
    <Section title={t("products.families_title")} text={t("products.families_text")} className="py-6">
      <div className={`${GRID} border-b border-line px-4 pb-1 text-xs text-muted sm:px-6`}>
        <span>{t("products.family")}</span>
        {METRICS.map((metric) => (
          <span key={metric} className={`text-right ${NARROW[metric]}`}>
            {t(`metric.${metric}`)}
          </span>
        ))}
      </div>
      {families.map(({ family, products: own, total }) => (
        <details key={family} className="group border-b border-line">
          <summary className={`${GRID} cursor-pointer list-none px-4 py-2 hover:bg-sunken sm:px-6 [&::-webkit-details-marker]:hidden`}>
            <span className="flex items-center gap-1 font-medium">
              <ChevronIcon className="size-3.5 text-faint transition-transform group-open:rotate-90" />
              {family}
              <span className="text-xs font-normal text-faint">{t("products.family_size", { count: own.length })}</span>
            </span>
            {METRICS.map((metric) => (
              <span key={metric} className={`figures text-right ${NARROW[metric]}`}>
                {format.figure(total[metric])}
              </span>
            ))}
          </summary>
          <ul className="pb-2">
            {own.map(({ product, name, now }) => (
              <li key={product} className={`${GRID} px-4 py-1 sm:px-6`}>
                <span className="pl-5">{name}</span>
                {METRICS.map((metric) => (
                  <span key={metric} className={`figures text-right ${NARROW[metric]}`}>
                    {now && (
                      <FigureLink
                        target={{ explain: metric, product, ...where }}
                        label={t("products.explain", { value: format.figure(now[metric]), metric: t(`metric.${metric}`), name })}
                      >
                        {format.figure(now[metric])}
                      </FigureLink>
                    )}
                  </span>
                ))}
              </li>
            ))}
          </ul>
        </details>
      ))}
    </Section>
  );
}
