import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "../../_components/page-header.tsx";
import { ProblemNotice } from "../../_components/problem-notice.tsx";
import { ask } from "../../_trpc/server.ts";
import { ExampleDeal } from "./example-deal.tsx";
import { GuidedScheme } from "./guided-scheme.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations();
  return { title: t("deals.guide_title") };
}

/** Every scheme in plain words, on one small deal. */
export default async function SchemesPage() {
  const t = await getTranslations();
  const answer = await ask((api) => api.deals.guide());
  if (!answer.ok) return <ProblemNotice problem={answer.problem} />;
  const guide = answer.data;
  return (
    <div className="page @container">
      <PageHeader
        title={t("deals.guide_title")}
        above={
          <Link href="/deals" className="text-xs text-muted hover:text-ink">
            {t("deals.back")}
          </Link>
        }
      >
        <p className="max-w-3xl text-muted">{t("deals.guide_intro")}</p>
        <nav aria-label={t("deals.guide_contents")} className="no-print flex flex-wrap gap-x-3 text-xs leading-6">
          {guide.schemes.map(({ scheme }) => (
            <a key={scheme} href={`#${scheme}`} className="link inline-block">
              {t(`scheme.${scheme}`)}
            </a>
          ))}
        </nav>
      </PageHeader>
      <ExampleDeal guide={guide} />
      {guide.schemes.map((one) => (
        <GuidedScheme key={one.scheme} guided={one} />
      ))}
    </div>
  );
}
