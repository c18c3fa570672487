import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { createLoader, parseAsString, type SearchParams } from "nuqs/server";
import { PageHeader } from "../../../_components/page-header.tsx";
import { ProblemNotice } from "../../../_components/problem-notice.tsx";
import { ask } from "../../../_trpc/server.ts";
import { ProfileBuilder } from "./profile-builder.tsx";

type Props = { params: Promise<{ upload: string }>; searchParams: Promise<SearchParams> };

const loadParams = createLoader({ kind: parseAsString.withDefault(""), from: parseAsString });

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations();
  return { title: t("import_room.builder_title") };
}

/** How a bank's own export becomes a file of the contract, with its rows in view. */
export default async function ProfilePage({ params, searchParams }: Props) {
  const t = await getTranslations();
  const [{ upload: uploadId }, asked] = [await params, await loadParams(searchParams)];
  const answer = await ask(async (api) => {
    const [kinds, uploads, profiles] = await Promise.all([api.imports.kinds(), api.imports.uploads(), api.imports.profiles()]);
    const info = kinds.find(({ kind }) => kind === asked.kind);
    if (!info) notFound();
    const draft = await api.imports.draftProfile({ uploadId, kind: info.kind, layout: {} });
    const saved = profiles.find(({ name, kind }) => name === asked.from && kind === info.kind);
    const profile = saved?.profile ?? draft.profile;
    return {
      info,
      upload: uploads.find((one) => one.uploadId === uploadId),
      saved,
      profile,
      sample: await api.imports.sampleProfile({ uploadId, profile }),
    };
  });
  if (!answer.ok) return <ProblemNotice problem={answer.problem} />;
  const { info, upload, saved, profile, sample } = answer.data;
  return (
    <div className="page @container">
      <PageHeader
        title={t("import_room.builder_heading", { file: upload?.fileName ?? "", kind: t(`import_room.kind_${info.kind}`) })}
        above={
          <Link href="/imports" className="link text-xs">
            {t("import_room.title")}
          </Link>
        }
      >
        <p className="max-w-3xl text-muted">{t("import_room.builder_text")}</p>
      </PageHeader>
      <ProfileBuilder
        uploadId={uploadId}
        fileName={upload?.fileName ?? ""}
        info={info}
        initial={profile}
        initialSample={sample}
        name={saved?.name ?? null}
      />
    </div>
  );
}
