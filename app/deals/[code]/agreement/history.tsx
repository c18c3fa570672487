import { useTranslations } from "next-intl";
import { Badge } from "../../../_components/badge.tsx";
import { useFormat } from "../../../_format/use-format.ts";
import { paramsText } from "../../params-text.ts";
import type { Agreement, Comparison } from "../../types.ts";
import { StepLink } from "./terms-facts.tsx";

type Step = Agreement["history"][number];

/** Every step, oldest first: who, what, when and why. Each has an address of its own. */
export function History({ history, names }: { history: readonly Step[]; names: Comparison["names"] }) {
  const t = useTranslations();
  if (history.length === 0) return null;
  return (
    <div className="px-4 sm:px-6">
      <h3 className="pb-1 text-xs text-muted">{t("agreement.history")}</h3>
      <ol aria-label={t("agreement.history")} className="max-w-4xl border-l border-line">
        {history.map((step) => (
          <StepRow key={step.ordinal} step={step} names={names} />
        ))}
      </ol>
    </div>
  );
}

function StepRow({ step: { ordinal, move, by, role, at, reason, terms, decides }, names }: { step: Step; names: Comparison["names"] }) {
  const t = useTranslations();
  const format = useFormat();
  const name = by.name ?? by.code;
  const words: Record<string, string> = terms ? { scheme: t(`scheme.${terms.scheme}`), day: format.day(terms.from) } : {};
  return (
    <li
      id={`step-${ordinal}`}
      className="relative scroll-mt-4 rounded-r-md py-1.5 pl-4 before:absolute before:top-3.5 before:-left-[3px] before:size-[5px] before:rounded-full before:bg-faint target:bg-accent-soft"
    >
      <div className="flex flex-wrap items-baseline gap-x-2">
        <p className="min-w-0 [overflow-wrap:anywhere]">
          <span className="font-medium">{role === "head" ? t("acting.head_of", { name }) : name}</span> {t(`agreement.did_${move}`, words)}
        </p>
        {decides && <Badge tone="accent">{t("agreement.decided")}</Badge>}
        <span className="text-xs text-faint">
          <StepLink ordinal={ordinal}>
            <span className="sr-only">{t("agreement.step", { ordinal })}: </span>
            <time dateTime={at}>{format.instant(at)}</time>
          </StepLink>
        </span>
      </div>
      {terms?.params && <p className="text-xs text-muted [overflow-wrap:anywhere]">{paramsText(terms.params, names, t)}</p>}
      {reason && <p className="max-w-3xl text-muted [overflow-wrap:anywhere]">{t("agreement.said", { reason })}</p>}
    </li>
  );
}
