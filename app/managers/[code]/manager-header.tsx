import Link from "next/link";
import { useTranslations } from "next-intl";
import { fromDay, toDay } from "../../../lib/scoring/periods/day.ts";
import { parsePeriod } from "../../../lib/scoring/periods/period.ts";
import { Badge } from "../../_components/badge.tsx";
import { PageHeader } from "../../_components/page-header.tsx";
import { RunState } from "../../_components/run-state.tsx";
import { useFormat } from "../../_format/use-format.ts";
import type { ManagerData } from "./page-data.ts";

type Manager = ManagerData["manager"];
type Posting = Manager["postings"][number];
type Props = { state: ManagerData["run"]["state"]; manager: Manager; period: string; unitNames: Readonly<Record<string, string>> };

/** Who the manager is, and where they were posted. */
export function ManagerHeader({ state, manager: { code, name, postings }, period, unitNames }: Props) {
  const t = useTranslations();
  const format = useFormat();
  const dates = ({ from, to }: Posting): string =>
    to === null
      ? t("manager.posting_since", { from: format.day(from) })
      : t("manager.posting_between", { from: format.day(from), to: format.day(to) });
  const until = postings.at(-1)?.to ?? null;
  return (
    <PageHeader
      above={
        <nav aria-label={t("manager.trail")} className="no-print text-xs">
          <ol className="flex gap-1.5 text-muted">
            <li>
              <Link href={`/leaderboard?period=${period}`} className="hover:text-accent hover:underline">
                {t("app.leaderboard")}
              </Link>
            </li>
            <li aria-hidden="true" className="text-faint">
              /
            </li>
            <li aria-current="page" className="min-w-0 truncate">
              {name}
            </li>
          </ol>
        </nav>
      }
      title={<span className="break-words">{name}</span>}
      beside={
        <>
          <span className="text-muted">{code}</span>
          <RunState state={state} />
          <Link href={`/scorecards/${encodeURIComponent(code)}?period=${period}`} prefetch={false} className="link no-print">
            {t("scorecards.to_card")}
          </Link>
          {until !== null && toDay(until) <= parsePeriod(period).end && (
            <Badge tone="warning">{t("manager.left", { date: format.day(fromDay(toDay(until) - 1)) })}</Badge>
          )}
        </>
      }
    >
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
    </PageHeader>
  );
}
