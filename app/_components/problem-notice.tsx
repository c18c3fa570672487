import Link from "next/link";
import { useTranslations } from "next-intl";
import type { Problem } from "../_trpc/server.ts";
import { Notice } from "./notice.tsx";
import { PageHeader } from "./page-header.tsx";

/** An expected fault in place of a page: the sentence says what is wrong and what to do. */
export function ProblemNotice({ problem }: { problem: Problem }) {
  const t = useTranslations();
  return (
    <>
      <PageHeader title={t("app.problem_title")} />
      <div className="px-4 py-5 sm:px-6">
        <Notice title={problem.text}>
          <Link href="/leaderboard" className="text-accent underline underline-offset-4">
            {t("app.to_leaderboard")}
          </Link>
        </Notice>
      </div>
    </>
  );
}
