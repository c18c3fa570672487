import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { Badge } from "../../_components/badge.tsx";
import { buttonClass } from "../../_components/button.tsx";
import { ExportIcon } from "../../_components/icons.tsx";
import { PageHeader } from "../../_components/page-header.tsx";
import { ProblemNotice } from "../../_components/problem-notice.tsx";
import { Section } from "../../_components/section.tsx";
import { ask } from "../../_trpc/server.ts";
import { FaultsTable } from "../faults-table.tsx";
import { ImportFacts } from "./import-facts.tsx";
import { WithdrawButton } from "./withdraw-button.tsx";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations();
  return { title: t("import_room.open_title", { id: (await params).id }) };
}

/** One import: what it brought, what it kept out, and the way to take it back. */
export default async function ImportPage({ params }: Props) {
  const t = await getTranslations();
  const { id } = await params;
  const answer = await ask((api) => api.imports.get({ importId: Number(id) }));
  if (!answer.ok) return <ProblemNotice problem={answer.problem} />;
  const { summary, standing, refused } = answer.data;
  const isWithdrawn = summary.withdrawnPosition !== null;
  return (
    <div className="page @container">
      <PageHeader
        title={<span className="[overflow-wrap:anywhere]">{summary.file}</span>}
        above={
          <Link href="/imports" className="link text-xs">
            {t("import_room.title")}
          </Link>
        }
        beside={
          <>
            {isWithdrawn && <Badge>{t("import_room.withdrawn")}</Badge>}
            {!isWithdrawn && <WithdrawButton importId={summary.importId} file={summary.file} />}
          </>
        }
      />
      <ImportFacts summary={summary} standing={standing} />
      {refused.length > 0 && (
        <Section
          title={t("import_room.kept_out", { count: summary.rowsRefused })}
          text={t("import_room.kept_out_text")}
          className="pt-4"
          beside={
            <a href={`/api/imports/${summary.importId}/refused`} download className={buttonClass()}>
              <ExportIcon className="size-3.5" />
              {t("import_room.download_refused")}
            </a>
          }
        >
          <FaultsTable name={t("import_room.faults_of", { file: summary.file })} faults={refused} />
        </Section>
      )}
    </div>
  );
}
