import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { dayOf } from "../../../../lib/scoring/periods/day.ts";
import { useFormat } from "../../../_format/use-format.ts";
import type { ParamValues } from "../../../_schemes/param-texts.ts";
import { paramsText } from "../../params-text.ts";
import { SourceLink } from "../../source-link.tsx";
import type { Agreement, Comparison, DealPage } from "../../types.ts";

type Names = Comparison["names"];
type Props = { agreement: Agreement; splits: DealPage["splits"]; names: Names };

/** What is proposed, what applies now, until when members decide, and who approves. */
export function TermsFacts({ agreement, splits, names }: Props) {
  const { proposal } = agreement;
  return (
    <dl className="grid grid-cols-1 gap-x-8 gap-y-4 px-4 @lg:grid-cols-2 @4xl:grid-cols-4 sm:px-6">
      {proposal && <Proposed proposal={proposal} names={names} />}
      <Standing agreement={agreement} splits={splits} names={names} />
      <Deadline agreement={agreement} />
      {proposal && <Approval approvals={proposal.approvals} />}
    </dl>
  );
}

const Fact = ({ label, value, children }: { label: string; value: ReactNode; children?: ReactNode }) => (
  <div className="min-w-0 [overflow-wrap:anywhere]">
    <dt className="text-xs text-muted">{label}</dt>
    <dd className="mt-0.5 font-medium">{value}</dd>
    {children && <dd className="mt-0.5 space-y-0.5 text-xs text-muted">{children}</dd>}
  </div>
);

/** A scheme in plain words, with its parameters and first day. */
function SchemeLines({ scheme, params, from, names }: { scheme: string; params: ParamValues | null; from?: string; names: Names }) {
  const t = useTranslations();
  const format = useFormat();
  return (
    <>
      <p>{t(`scheme_plain.${scheme}`)}</p>
      {params && <p className="text-ink">{paramsText(params, names, t)}</p>}
      {from !== undefined && <p>{t("agreement.from_day", { day: format.day(from) })}</p>}
    </>
  );
}

function Proposed({ proposal, names }: { proposal: NonNullable<Agreement["proposal"]>; names: Names }) {
  const t = useTranslations();
  const format = useFormat();
  const { scheme, by, at, reason } = proposal;
  return (
    <Fact label={t("agreement.proposal")} value={t(`scheme.${scheme}`)}>
      <SchemeLines {...proposal} names={names} />
      <p>{t("agreement.proposed_by", { name: by.name ?? by.code, at: format.instant(at) })}</p>
      {reason && <p className="text-ink">{t("agreement.said", { reason })}</p>}
    </Fact>
  );
}

function Standing({ agreement: { standing, fallback, policy }, splits, names }: Props) {
  const t = useTranslations();
  const label = t("agreement.stands");
  if (standing) {
    const row = splits.findLast(({ scheme, from }) => scheme === standing.scheme && from === standing.from);
    return (
      <Fact label={label} value={t(`scheme.${standing.scheme}`)}>
        <SchemeLines {...standing} names={names} />
        {standing.ordinal === null ? (
          row && <SourceLink source={row.source} />
        ) : (
          <StepLink ordinal={standing.ordinal}>{t("agreement.by_step", { ordinal: standing.ordinal })}</StepLink>
        )}
      </Fact>
    );
  }
  if (fallback && policy) {
    return (
      <Fact label={label} value={t(`scheme.${fallback.scheme}`)}>
        <SchemeLines {...fallback} names={names} />
        <p>{t("agreement.fallback", { policy: policy.name })}</p>
      </Fact>
    );
  }
  return (
    <Fact label={label} value={t("agreement.assignments")}>
      {t("agreement.assignments_text")}
    </Fact>
  );
}

export const StepLink = ({ ordinal, children }: { ordinal: number; children: ReactNode }) => (
  <a href={`#step-${ordinal}`} className="hover:text-accent hover:underline">
    {children}
  </a>
);

function Deadline({ agreement: { lastDay, policy, state } }: { agreement: Agreement }) {
  const t = useTranslations();
  const format = useFormat();
  const isPassed = lastDay !== null && lastDay < dayOf(new Date());
  return (
    <Fact label={t("agreement.deadline")} value={lastDay === null ? t("agreement.no_deadline") : format.day(lastDay)}>
      {isPassed && state !== "agreed" && <p>{t("agreement.deadline_passed")}</p>}
      {policy ? (
        <p>
          <Link href={`/rules/splits/${encodeURIComponent(policy.code)}`} prefetch={false} className="hover:text-accent hover:underline">
            {t("agreement.policy", { name: policy.name })}
          </Link>
        </p>
      ) : (
        <p>{t("agreement.no_policy")}</p>
      )}
    </Fact>
  );
}

function Approval({ approvals }: { approvals: NonNullable<Agreement["proposal"]>["approvals"] }) {
  const t = useTranslations();
  return (
    <div className="min-w-0 [overflow-wrap:anywhere]">
      <dt className="text-xs text-muted">{t("agreement.approval")}</dt>
      {approvals.map(({ code, name, by }) => (
        <dd key={code} className="mt-0.5">
          <span className="font-medium">{t("acting.head_of", { name: name ?? code })}</span>
          <span className="block text-xs text-muted">
            {by === null
              ? t("agreement.approval_waits")
              : by.code === code
                ? t("agreement.approval_given")
                : t("agreement.approval_by", { by: by.name ?? by.code })}
          </span>
        </dd>
      ))}
    </div>
  );
}
