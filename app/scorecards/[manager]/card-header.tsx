import Link from "next/link";
import { useTranslations } from "next-intl";
import { PageHeader } from "../../_components/page-header.tsx";
import { RunState } from "../../_components/run-state.tsx";
import { gradesAddress } from "../search-params.ts";
import type { Scorecard } from "../types.ts";

/** Whose scorecard this is, and the ways to everybody's and to the manager's own room. */
export function CardHeader({ scorecard: { manager, run }, unitName }: { scorecard: Scorecard; unitName: string }) {
  const t = useTranslations();
  const { code, name, position } = manager;
  return (
    <PageHeader
      above={
        <nav aria-label={t("scorecards.trail")} className="no-print text-xs">
          <ol className="flex gap-1.5 text-muted">
            <li>
              <Link href={gradesAddress("/scorecards", { period: run.period })} className="hover:text-accent hover:underline">
                {t("app.scorecards")}
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
      title={<span className="break-words">{t("scorecards.of", { name })}</span>}
      beside={
        <>
          <span className="text-muted">{code}</span>
          <RunState state={run.state} />
        </>
      }
    >
      <p className="flex flex-wrap gap-x-3 text-muted">
        <span>{t("manager.posting", { position, unit: unitName })}</span>
        <Link href={`/managers/${encodeURIComponent(code)}?period=${encodeURIComponent(run.period)}`} className="link no-print">
          {t("scorecards.to_manager")}
        </Link>
      </p>
    </PageHeader>
  );
}
