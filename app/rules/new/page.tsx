import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "../../_components/page-header.tsx";
import { ProblemNotice } from "../../_components/problem-notice.tsx";
import { Section } from "../../_components/section.tsx";
import { ask } from "../../_trpc/server.ts";
import { RuleEditor } from "../editor/rule-editor.tsx";
import { KINDS, type Rule, type RuleForm, templatesOf } from "../rules-data.ts";

type Props = { searchParams: Promise<{ kind?: string | string[]; template?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations();
  return { title: t("rules.new") };
}

/** A new rule from one that is shipped: first which, then the editor. */
export default async function NewRulePage({ searchParams }: Props) {
  const t = await getTranslations();
  const { kind, template: asked } = await searchParams;
  const answer = await ask((api) => Promise.all([api.rules.examples(), api.rules.form(), api.rules.list()]));
  if (!answer.ok) return <ProblemNotice problem={answer.problem} />;
  const [examples, form, standing] = answer.data;
  const templates = templatesOf(examples);
  const template = templates.find((rule) => rule.kind === kind && rule.code === asked);
  const taken = standing.filter((rule) => rule.kind === kind).map(({ code }) => code);
  return (
    <div className="page @container">
      <PageHeader
        title={template ? t("rules.new_from", { name: template.name }) : t("rules.new")}
        above={
          <Link href={template ? "/rules/new" : "/rules"} className="link text-xs">
            {t(template ? "rules.other_template" : "rules.back")}
          </Link>
        }
      >
        {!template && <p className="max-w-3xl text-muted">{t("rules.templates_text")}</p>}
      </PageHeader>
      {template ? (
        <RuleEditor
          key={`${kind} ${asked}`}
          rule={{ ...atHome(template, form), code: freeCode(template.code, taken) }}
          latest={null}
          form={form}
          taken={taken}
        />
      ) : (
        <div className="space-y-6 py-5">
          {KINDS.filter((one) => templates.some((rule) => rule.kind === one)).map((one) => (
            <Section key={one} title={t(`rules.kind_${one}`)} text={t(`rules.kinds_${one}_text`)}>
              <ul className="px-4 sm:px-6">
                {templates
                  .filter((rule) => rule.kind === one)
                  .map(({ code, name }) => (
                    <li key={code}>
                      <Link
                        href={`/rules/new?${new URLSearchParams({ kind: one, template: code })}`}
                        prefetch={false}
                        className="link leading-8"
                      >
                        {name}
                      </Link>
                    </li>
                  ))}
              </ul>
            </Section>
          ))}
        </div>
      )}
    </div>
  );
}

/** A policy begins with those of its units that this bank has. */
const atHome = (rule: Rule, { words }: RuleForm): Rule =>
  rule.kind === "splits" ? { ...rule, units: rule.units.filter((unit) => words.units.some(({ code }) => code === unit)) } : rule;

/** The template's code, or the first of "junior-2", "junior-3" that no rule has. */
function freeCode(code: string, taken: readonly string[]): string {
  const candidates = [code, ...Array.from({ length: taken.length + 1 }, (_, i) => `${code}-${i + 2}`)];
  return candidates.find((one) => !taken.includes(one)) ?? code;
}
