import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { buttonClass } from "../_components/button.tsx";
import { PageHeader } from "../_components/page-header.tsx";
import { ProblemNotice } from "../_components/problem-notice.tsx";
import { ask } from "../_trpc/server.ts";
import { DealsTable } from "./deals-table.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations();
  return { title: t("deals.title") };
}

/** The deals that teams won: who was on them, and by which scheme they are split. */
export default async function DealsPage() {
  const t = await getTranslations();
  const answer = await ask((api) => api.deals.list({}));
  if (!answer.ok) return <ProblemNotice problem={answer.problem} />;
  return (
    <div className="page @container">
      <PageHeader
        title={t("deals.title")}
        beside={
          <Link href="/deals/schemes" prefetch={false} className={buttonClass("secondary", "sm:ml-auto")}>
            {t("deals.to_guide")}
          </Link>
        }
      >
        <p className="max-w-3xl text-muted">{t("deals.intro")}</p>
      </PageHeader>
      <div className="pt-2">
        <DealsTable deals={answer.data} />
      </div>
    </div>
  );
}
