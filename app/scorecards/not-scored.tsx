import Link from "next/link";
import { useTranslations } from "next-intl";
import { buttonClass } from "../_components/button.tsx";
import { Notice } from "../_components/notice.tsx";
import { useFormat } from "../_format/use-format.ts";
import type { Grades } from "./types.ts";

type Props = { run: Grades["run"]; state: Grades["state"]; scored: readonly string[]; address: (period: string) => string };

/** Why a run has no scores, what to do about it, and which periods have some. */
export function NotScored({ run, state, scored, address }: Props) {
  const t = useTranslations();
  const format = useFormat();
  const period = format.period(run.period);
  const said = {
    no_rules: { way: "/rules", link: t("scorecards.to_rules") },
    other_kind: { way: "/rules", link: t("scorecards.to_their_rules") },
    before_rules: { way: `/runs/${encodeURIComponent(run.period)}`, link: t("scorecards.to_run", { period }) },
    part_of_bank: { way: "/runs", link: t("scorecards.to_runs") },
  };
  if (state === "scored") return null;
  const { way, link } = said[state];
  return (
    <div className="px-4 py-5 sm:px-6">
      <Notice title={t(`scorecards.${state}_title`, { period })}>
        <p>{t(`scorecards.${state}_text`, { version: run.version })}</p>
        <p>
          <Link href={way} className={buttonClass()}>
            {link}
          </Link>
        </p>
        {scored.length > 0 && (
          <p className="flex flex-wrap gap-x-3">
            {t("scorecards.scored_periods")}
            {scored.slice(0, 8).map((code) => (
              <Link key={code} href={address(code)} className="link">
                {format.period(code)}
              </Link>
            ))}
          </p>
        )}
      </Notice>
    </div>
  );
}
