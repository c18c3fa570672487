import { useTranslations } from "next-intl";
import type { Ref } from "react";
import { type Format, useFormat } from "../_format/use-format.ts";
import type { Names } from "./names.ts";
import { isOfDeal, type Target } from "./target.ts";
import { whoseOf } from "./whose.ts";

type Props = { target: Target; period: string; names: Names; headingRef: Ref<HTMLHeadingElement> };

/** What is explained: the figure and whose it is, and below it when and where it was earned. */
export function ExplanationHead({ target, period, names, headingRef }: Props) {
  const t = useTranslations();
  const format = useFormat();
  const { product, family, account, unit, booked, currency, source, kind, than, version, deal, scheme, by, value, matching, metric } =
    target;
  const { whose, name } = whoseOf(target, names);
  const parts = [
    metric !== undefined && t("explain.metric", { metric }),
    ...(isOfDeal(target) ? [] : whenParts(target, period, t, format)),
    deal !== undefined && whose !== "deal" && t("explain_panel.of_deal", { deal }),
    scheme !== undefined && t(`scheme.${scheme}`),
    ...(isOfDeal(target) ? underParts(target, t) : []),
    version !== undefined && t("explain_panel.version", { version }),
    account !== undefined && t("explain_panel.of_account", { account }),
    by !== undefined && whose !== "class" && t("explain_panel.of_clients", { value: value ?? "–" }),
    matching !== undefined && t("explain_panel.clients_matching", { text: matching }),
    than !== undefined && t("explain_panel.apart_from", { manager: names.manager[than] ?? than }),
    family !== undefined && t("explain_panel.of_family", { family }),
    product && (names.product[product] ?? product),
    unit && t("explain_panel.in_unit_and_below", { unit: names.unit[unit] ?? unit }),
    booked && t("explain_panel.in_unit", { unit: names.unit[booked] ?? booked }),
    source && t(`source.${source}`),
    target.own ? t("explain_panel.in_own_currency", { currency: currency ?? "" }) : currency,
    kind && t(target.explain === "balance_event" ? "explain_panel.events" : "explain_panel.of_kind", { kind }),
  ];
  return (
    <div>
      <h2
        id="explanation-title"
        ref={headingRef}
        tabIndex={-1}
        className="text-base font-semibold tracking-tight wrap-anywhere outline-none"
      >
        {t("explain_panel.title", { metric: metricOf(target, t), whose, name })}
      </h2>
      <p className="text-muted wrap-anywhere">{parts.filter(Boolean).join(" · ")}</p>
    </div>
  );
}

type Translate = ReturnType<typeof useTranslations>;

/** The period or day, and what it is compared with. */
function whenParts({ against, day }: Target, period: string, t: Translate, format: Pick<Format, "period" | "day">) {
  if (against === undefined) return [day && format.day(day), format.period(period)];
  const compared = { period: day === undefined ? format.period(period) : format.day(day), against: sideText(against, t, format) };
  return [t("explain_panel.compared", compared), day !== undefined && format.period(period)];
}

/** Under which terms of a deal, or in which copy, and what that is compared with. A deal's figures are of no period. */
function underParts({ terms, trial, against }: Target, t: Translate) {
  const under = terms ?? (trial === undefined ? undefined : "trial");
  return [
    under !== undefined && t("explain_panel.deal_terms", dealSide(under)),
    against !== undefined && t("explain_panel.deal_against", dealSide(against)),
  ];
}

/** "step3" as the texts choose by it. */
function dealSide(side: string): { side: string; step: string } {
  const [, step = ""] = /^step(\d+)$/.exec(side) ?? [];
  return { side, step };
}

/** What kind of figure it is: a metric, or what is made of one. */
function metricOf({ explain, as, handover }: Target, t: Translate): string {
  const metric = t(`metric.${explain}`);
  if (handover !== undefined) return t("explain_panel.effect_of", { metric });
  return as === undefined ? metric : t(`explain_panel.as_${as}`, { metric });
}

/** "v2" is a version of the same period, "1993-05v2" one of another; anything else a day or a period. */
export function sideText(against: string, t: Translate, format: Pick<Format, "period" | "day">): string {
  const [, other, version] = /^(.*)v(\d+)$/.exec(against) ?? [];
  if (version !== undefined) return [other && format.period(other), t("explain_panel.version", { version })].filter(Boolean).join(" ");
  return /^\d{4}-\d{2}-\d{2}$/.test(against) ? format.day(against) : format.period(against);
}
