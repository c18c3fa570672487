import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { ForWholeBank } from "../_acting/sight.tsx";
import { buttonClass } from "../_components/button.tsx";
import { PageHeader } from "../_components/page-header.tsx";
import { ProblemNotice } from "../_components/problem-notice.tsx";
import { Section } from "../_components/section.tsx";
import { ask } from "../_trpc/server.ts";
import { FileDialog } from "./file-dialog.tsx";
import { FirstRules } from "./first-rules.tsx";
import { RuleTable } from "./rule-table.tsx";
import { KINDS } from "./rules-data.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations();
  return { title: t("rules.title") };
}

/** The rules by which managers are scored, graded and paid, and team deals shared: scorecards, grade schemes, bonus plans, split policies. */
export default async function RulesPage() {
  const t = await getTranslations();
  const answer = await ask((api) => api.rules.list());
  if (!answer.ok) return <ProblemNotice problem={answer.problem} />;
  const rules = answer.data;
  return (
    <div className="page @container">
      <PageHeader
        title={t("rules.title")}
        beside={
          <ForWholeBank>
            {" "}
            <span className="no-print flex flex-wrap gap-2 sm:ml-auto">
              <FileDialog rules={rules} />
              <Link href="/rules/new" prefetch={false} className={buttonClass("primary")}>
                {t("rules.new")}
              </Link>
            </span>
          </ForWholeBank>
        }
      >
        <p className="max-w-3xl text-muted">{t("rules.intro")}</p>
      </PageHeader>
      {rules.length === 0 ? (
        <div className="px-4 py-5 sm:px-6">
          <FirstRules />
        </div>
      ) : (
        <div className="space-y-8 py-5">
          {KINDS.map((kind) => (
            <Section key={kind} title={t(`rules.kinds_${kind}`)} text={t(`rules.kinds_${kind}_text`)}>
              <RuleTable kind={kind} rules={rules.filter((rule) => rule.kind === kind)} />
            </Section>
          ))}
        </div>
      )}
    </div>
  );
}
