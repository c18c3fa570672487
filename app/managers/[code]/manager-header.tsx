import Link from "next/link";
import { useTranslations } from "next-intl";
import { PageHeader } from "../../_components/page-header.tsx";
import type { PeriodOption } from "../../_components/period-select.tsx";
import { useFormat } from "../../_format/use-format.ts";
import { PagePeriod } from "./page-period.tsx";

type Posting = Readonly<{ unit: string; position: string; from: string; to: string | null }>;
type Props = {
  manager: Readonly<{ code: string; name: string; postings: readonly Posting[] }>;
  period: string;
  periods: readonly PeriodOption[];
  unitNames: Readonly<Record<string, string>>;
};

/** Who the manager is, where they were posted, and the period shown. */
export function ManagerHeader({ manager: { code, name, postings }, period, periods, unitNames }: Props) {
  const t = useTranslations();
  const format = useFormat();
  const dates = ({ from, to }: Posting): string =>
    to === null
      ? t("manager.posting_since", { from: format.day(from) })
      : t("manager.posting_between", { from: format.day(from), to: format.day(to) });
  return (
    <PageHeader
      above={
        <nav aria-label={t("manager.trail")} className="no-print text-xs">
          <ol className="flex gap-1.5 text-muted">
            <li>
              <Link href={`/leaderboard?period=${period}`} className="hover:text-accent hover:underline">
                {t("leaderboard.title")}
              </Link>
            </li>
            <li aria-hidden="true" className="text-faint">
              /
            </li>
            <li aria-current="page">{name}</li>
          </ol>
        </nav>
      }
      title={name}
      beside={<span className="text-muted">{code}</span>}
    >
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <ul aria-label={t("manager.postings")} className="text-muted">
          {postings.map((posting) => (
            <li key={posting.from}>
              <span className="text-ink">
                {t("manager.posting", { position: posting.position, unit: unitNames[posting.unit] ?? posting.unit })}
              </span>{" "}
              {dates(posting)}
            </li>
          ))}
        </ul>
        <PagePeriod value={period} periods={periods} />
      </div>
    </PageHeader>
  );
}
