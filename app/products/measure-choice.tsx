import { useTranslations } from "next-intl";
import { Segmented } from "../_components/segmented.tsx";
import { MEASURES } from "./search-params.ts";
import type { useChoice } from "./use-choice.ts";

/** What contributes: margin and income together, or one of them. */
export function MeasureChoice({ measure, choose }: Pick<ReturnType<typeof useChoice>, "measure" | "choose">) {
  const t = useTranslations();
  return (
    <Segmented
      label={t("products.measure")}
      name="measure"
      value={measure}
      onChange={(chosen) => choose({ measure: chosen })}
      options={MEASURES.map((one) => [one, t(`metric.${one}`)])}
    />
  );
}
