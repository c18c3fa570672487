"use client";

import { useTranslations } from "next-intl";
import { useId, useMemo, useState } from "react";
import { ChevronIcon } from "../_components/icons.tsx";
import { Section } from "../_components/section.tsx";
import { FigureLink } from "../_explain/figure-link.tsx";
import type { Target } from "../_explain/target.ts";
import { useFormat } from "../_format/use-format.ts";
import { type Family, prepareFamilies } from "./prepare-families.ts";
import type { Product, Where } from "./types.ts";

const METRICS = ["adb", "margin", "income"] as const;
const GRID = "grid grid-cols-[1fr_auto] gap-x-6 @2xl:grid-cols-[1fr_repeat(3,9rem)]";
const NARROW = { adb: "hidden @2xl:block", margin: "", income: "hidden @2xl:block" } as const;

/** Families with more than one product: a sum that opens into the products it is made of. */
export function Families({ products, where }: { products: readonly Product[]; where: Where }) {
  const t = useTranslations();
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
      {families.map((family) => (
        <FamilyRows key={family.family} family={family} where={where} />
      ))}
    </Section>
  );
}

/** A family's sums, and below them, when it is opened, its products. */
function FamilyRows({ family: { family, products, total }, where }: { family: Family<Product>; where: Where }) {
  const t = useTranslations();
  const [isOpen, setOpen] = useState(false);
  const list = useId();
  return (
    <div className="border-b border-line">
      <div className={`${GRID} px-4 hover:bg-sunken sm:px-6`}>
        <button
          type="button"
          aria-expanded={isOpen}
          aria-controls={list}
          onClick={() => setOpen(!isOpen)}
          className="flex items-center gap-1 py-2 text-left font-medium"
        >
          <ChevronIcon className={`size-3.5 text-faint transition-transform ${isOpen ? "rotate-90" : ""}`} />
          {family}
          <span className="text-xs font-normal text-faint">{t("products.family_size", { count: products.length })}</span>
        </button>
        <Figures figures={total} target={{ family, ...where }} name={family} className="py-2" />
      </div>
      <ul id={list} className="pb-2" hidden={!isOpen}>
        {products.map(({ product, name, now }) => (
          <li key={product} className={`${GRID} px-4 py-1 sm:px-6`}>
            <span className="pl-5">{name}</span>
            {now && <Figures figures={now} target={{ product, ...where }} name={name} className="" />}
          </li>
        ))}
      </ul>
    </div>
  );
}

type FiguresProps = {
  figures: Family<Product>["total"];
  target: Pick<Target, "family" | "product" | "unit">;
  name: string;
  className: string;
};

function Figures({ figures, target, name, className }: FiguresProps) {
  const t = useTranslations();
  const format = useFormat();
  return METRICS.map((metric) => (
    <span key={metric} className={`figures text-right ${className} ${NARROW[metric]}`}>
      <FigureLink
        target={{ explain: metric, ...target }}
        label={t("products.explain", { value: format.figure(figures[metric]), metric: t(`metric.${metric}`), name })}
      >
        {format.figure(figures[metric])}
      </FigureLink>
    </span>
  ));
}
