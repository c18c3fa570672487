import Link from "next/link";
import { useTranslations } from "next-intl";
import { Disclosure } from "../../_components/disclosure.tsx";
import { useFormat } from "../../_format/use-format.ts";
import { paramsText } from "../params-text.ts";
import type { ComparedScheme, Comparison } from "../types.ts";
import { SchemeEvidence } from "./scheme-evidence.tsx";

/** What must be known beside the figures: parameters, warnings, and why a scheme is missing. */
export function SchemeNotes({ comparison: { schemes, names } }: { comparison: Comparison }) {
  const t = useTranslations();
  const computed = schemes.filter(({ shares }) => shares !== null);
  const missing = schemes.filter(({ shares }) => shares === null);
  return (
    <div className="space-y-1 px-4 pt-2 text-xs sm:px-6">
      <Disclosure title={t("deals.notes", { count: computed.length })}>
        <dl className="max-w-3xl space-y-2">
          {computed.map((one) => (
            <Note key={one.scheme} one={one} names={names} />
          ))}
        </dl>
      </Disclosure>
      {computed
        .filter(({ evidence }) => evidence.length > 0)
        .map(({ scheme, evidence }) => (
          <Disclosure key={scheme} title={t("evidence.title_of", { scheme: t(`scheme.${scheme}`) })}>
            <SchemeEvidence steps={evidence} />
          </Disclosure>
        ))}
      {missing.length > 0 && (
        <Disclosure title={t("deals.not_computed", { count: missing.length })}>
          <dl className="max-w-3xl space-y-2">
            {missing.map(({ scheme, reason }) => (
              <div key={scheme}>
                <dt className="font-medium">{t(`scheme.${scheme}`)}</dt>
                <dd className="text-muted">{reason}</dd>
              </div>
            ))}
          </dl>
        </Disclosure>
      )}
    </div>
  );
}

function Note({ one, names }: { one: ComparedScheme; names: Comparison["names"] }) {
  const t = useTranslations();
  const format = useFormat();
  const { scheme, params, precedent, warnings, oddUnit, violations } = one;
  const people = (codes: readonly string[]): string => format.list(codes.map((code) => names[code] ?? code));
  return (
    <div>
      <dt className="font-medium">
        <Link href={`/deals/schemes#${scheme}`} prefetch={false} className="hover:text-accent hover:underline">
          {t(`scheme.${scheme}`)}
        </Link>
      </dt>
      <dd className="text-muted">
        {format.sentences([
          params === null
            ? t(one.form.length === 0 ? "deals.no_params" : "deals.default_params")
            : t("deals.with_params", { params: paramsText(params, names, t) }),
          ...(precedent === null ? [] : [t("deals.precedent", { deal: precedent })]),
        ])}
      </dd>
      {warnings.map((warning) => (
        <dd key={warning} className="text-warning">
          {warning}
        </dd>
      ))}
      {oddUnit.length > 0 && <dd className="text-muted">{t("deals.odd_unit", { members: people(oddUnit) })}</dd>}
      {violations.map(({ property, members }) => (
        <dd key={property} className="text-danger">
          {t("deals.violation", { property: t(`deals.property_${property}`), members: people(members) })}
        </dd>
      ))}
    </div>
  );
}
