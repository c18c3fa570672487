import { useTranslations } from "next-intl";
import { useFormat } from "../../_format/use-format.ts";
import { paramsText } from "../params-text.ts";
import type { Guide } from "../types.ts";
import { FORMULAS } from "./formulas.ts";

/** One scheme: what it does, when it is fair, how it is gamed, and what it makes of the example. */
export function GuidedScheme({ guided: { scheme, form, params, shares } }: { guided: Guide["schemes"][number] }) {
  const t = useTranslations();
  const format = useFormat();
  const text = params === null ? t(form.length === 0 ? "deals.no_params" : "deals.default_params") : paramsText(params, {}, t);
  return (
    <section aria-labelledby={scheme} className="border-b border-line px-4 py-5 sm:px-6">
      <div className="grid gap-x-8 gap-y-3 @4xl:grid-cols-[1fr_22rem]">
        <div className="min-w-0 max-w-3xl space-y-2">
          <h2 id={scheme} className="scroll-mt-4 text-base font-semibold tracking-tight">
            {t(`scheme.${scheme}`)}
          </h2>
          <p>{t(`scheme_plain.${scheme}`)}</p>
          <p className="figures text-muted [overflow-wrap:anywhere]">
            <span className="sr-only">{t("deals.formula")}: </span>
            {FORMULAS[scheme]}
          </p>
          <dl className="grid gap-x-6 gap-y-2 text-muted @2xl:grid-cols-2">
            <div>
              <dt className="text-xs font-medium text-ink">{t("deals.fair")}</dt>
              <dd>{t(`deals.fair_${scheme}`)}</dd>
            </div>
            <div>
              <dt className="text-xs font-medium text-ink">{t("deals.gamed")}</dt>
              <dd>{t(`deals.gamed_${scheme}`)}</dd>
            </div>
          </dl>
        </div>
        <div className="min-w-0">
          <h3 className="text-xs font-medium">{t("deals.worked")}</h3>
          <p className="text-xs text-muted">{text}</p>
          <dl className="figures mt-1">
            {shares.map(({ member, share, exact, amount }) => (
              <div key={member} className="flex items-baseline gap-3 border-t border-line py-1">
                <dt className="flex-1">{member}</dt>
                <dd className="text-xs text-faint">{exact !== null && exact.length < 12 ? exact : format.percent(share)}</dd>
                <dd className="w-20 text-right">{format.figure(amount)}</dd>
              </div>
            ))}
          </dl>
        </div>
      </div>
    </section>
  );
}
