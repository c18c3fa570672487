import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { createLoader, parseAsInteger, parseAsString, type SearchParams } from "nuqs/server";
import { PageHeader } from "../../../_components/page-header.tsx";
import { ProblemNotice } from "../../../_components/problem-notice.tsx";
import { ExplainProvider } from "../../../_explain/explain-provider.tsx";
import { OverlaySums } from "../../../_overlay/overlay-sums.tsx";
import { ask } from "../../../_trpc/server.ts";
import { ProofContent } from "./proof-content.tsx";

type Props = { params: Promise<{ period: string }>; searchParams: Promise<SearchParams> };

const loadProofParams = createLoader({ version: parseAsInteger, unit: parseAsString });

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations();
  return { title: t("runs.proof_title") };
}

/** The proof of one version: nothing lost, nothing counted twice, line by line. */
export default async function ProofPage({ params, searchParams }: Props) {
  const t = await getTranslations();
  const period = decodeURIComponent((await params).period);
  const { version, unit } = await loadProofParams(searchParams);
  const asked = { period, version: version ?? undefined, unit: unit ?? undefined };
  const answer = await ask((api) => Promise.all([api.runs.proof(asked), api.overlay.sums(asked)]));
  if (!answer.ok) return <ProblemNotice problem={answer.problem} />;
  const [proof, overlay] = answer.data;
  return (
    <ExplainProvider period={period}>
      <PageHeader
        title={t("runs.proof_title")}
        above={
          <Link href={`/runs/${period}`} className="link text-xs">
            {t("runs.back_to_versions")}
          </Link>
        }
      />
      <ProofContent proof={proof} />
      <OverlaySums overlay={overlay} about={{ unit: asked.unit, version: overlay.run.version }} />
    </ExplainProvider>
  );
}
