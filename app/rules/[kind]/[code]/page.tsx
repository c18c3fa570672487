import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Badge } from "../../../_components/badge.tsx";
import { Notice } from "../../../_components/notice.tsx";
import { PageHeader } from "../../../_components/page-header.tsx";
import { ProblemNotice } from "../../../_components/problem-notice.tsx";
import { Section } from "../../../_components/section.tsx";
import { ask } from "../../../_trpc/server.ts";
import { RuleEditor } from "../../editor/rule-editor.tsx";
import { isKind, ruleHref } from "../../rules-data.ts";
import { VersionTable } from "../../version-table.tsx";

type Props = { params: Promise<{ kind: string; code: string }>; searchParams: Promise<{ version?: string | string[] }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations();
  return { title: t("rules.page_title", { code: decodeURIComponent((await params).code) }) };
}

/** One rule: its editor with the live preview, and its versions. */
export default async function RulePage({ params, searchParams }: Props) {
  const t = await getTranslations();
  const [{ kind, code: encoded }, { version: asked }] = await Promise.all([params, searchParams]);
  const version = /^\d{1,6}$/.test(String(asked)) ? Number(asked) : undefined;
  if (!isKind(kind)) notFound();
  const code = decodeURIComponent(encoded);
  const answer = await ask(async (api) => {
    const [shown, form] = await Promise.all([api.rules.get({ kind, code, version }), api.rules.form()]);
    const last = shown.versions[0]?.version ?? shown.shown;
    // What is saved is the next version after the newest, so that is what it is compared with.
    return { shown, form, latest: last === shown.shown ? shown : await api.rules.get({ kind, code, version: last }) };
  });
  if (!answer.ok) return <ProblemNotice problem={answer.problem} />;
  const { shown, form, latest } = answer.data;
  const isOld = shown.shown !== shown.current;
  return (
    <div className="page @container">
      <PageHeader
        title={shown.name}
        above={
          <Link href="/rules" className="link text-xs">
            {t("rules.back")}
          </Link>
        }
        beside={
          <>
            <Badge>{t(`rules.kind_${kind}`)}</Badge>
            <Badge tone={isOld ? "warning" : "accent"}>{t("rules.version_number", { version: shown.shown })}</Badge>
            <span className="text-xs text-muted">{t("rules.reaches", { count: shown.managers })}</span>
          </>
        }
      >
        {isOld && (
          <Notice title={t("rules.is_old", { shown: shown.shown, current: shown.current })} tone="warning">
            <Link href={ruleHref(kind, code)} className="link">
              {t("rules.to_current")}
            </Link>
          </Notice>
        )}
      </PageHeader>
      <RuleEditor
        key={`${kind} ${code} ${shown.shown} ${latest.shown}`}
        rule={shown.rule}
        latest={{ rule: latest.rule, version: latest.shown }}
        form={form}
      />
      <Section title={t("rules.versions")} text={t("rules.versions_text")} className="border-t border-line py-5">
        <VersionTable rule={shown} shown={shown.shown} />
      </Section>
    </div>
  );
}
