import { useTranslations } from "next-intl";
import type { Ref } from "react";
import { useFormat } from "../_format/use-format.ts";
import type { Names } from "./names.ts";
import type { Target } from "./target.ts";
import { whoseOf } from "./whose.ts";

type Props = { target: Target; period: string; names: Names; headingRef: Ref<HTMLHeadingElement> };

/** What is explained: the figure and whose it is, and below it when and where it was earned. */
export function ExplanationHead({ target, period, names, headingRef }: Props) {
  const t = useTranslations();
  const format = useFormat();
  const { product, unit, booked, currency, source, kind, against, version } = target;
  const { whose, name } = whoseOf(target, names);
  const parts = [
    against === undefined
      ? format.period(period)
      : t("explain_panel.compared", { period: format.period(period), against: sideText(against, t, format.period) }),
    version !== undefined && t("explain_panel.version", { version }),
    product && (names.product[product] ?? product),
    unit && t("explain_panel.in_unit_and_below", { unit: names.unit[unit] ?? unit }),
    booked && t("explain_panel.in_unit", { unit: names.unit[booked] ?? booked }),
    source && t(`source.${source}`),
    currency,
    kind && t("explain_panel.of_kind", { kind }),
  ];
  return (
    <div>
      <h2
        id="explanation-title"
        ref={headingRef}
        tabIndex={-1}
        className="text-base font-semibold tracking-tight wrap-anywhere outline-none"
      >
        {t("explain_panel.title", { metric: t(`metric.${target.explain}`), whose, name })}
      </h2>
      <p className="text-muted wrap-anywhere">{parts.filter(Boolean).join(" · ")}</p>
    </div>
  );
}

/** "v2" is a version of the same period; anything else a period. */
export function sideText(against: string, t: ReturnType<typeof useTranslations>, period: (code: string) => string): string {
  const version = /^v(\d+)$/.exec(against)?.[1];
  return version === undefined ? period(against) : t("explain_panel.version", { version });
}
