import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { createLoader, parseAsBoolean, type SearchParams } from "nuqs/server";
import { PageHeader } from "../_components/page-header.tsx";
import { ProblemNotice } from "../_components/problem-notice.tsx";
import { ask } from "../_trpc/server.ts";
import { History } from "./history.tsx";
import { ImportsRoom } from "./imports-room.tsx";

type Props = { searchParams: Promise<SearchParams> };

const loadParams = createLoader({ logged: parseAsBoolean.withDefault(false) });

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations();
  return { title: t("import_room.title") };
}

/** How files come in, and what came in before. */
export default async function ImportsPage({ searchParams }: Props) {
  const t = await getTranslations();
  const { logged } = await loadParams(searchParams);
  const answer = await ask((api) =>
    Promise.all([api.imports.uploads(), api.imports.kinds(), api.imports.profiles(), api.imports.list({ withLogged: logged })]),
  );
  if (!answer.ok) return <ProblemNotice problem={answer.problem} />;
  const [uploads, kinds, profiles, imports] = answer.data;
  return (
    <div className="page @container">
      <PageHeader title={t("import_room.title")} />
      <ImportsRoom uploads={uploads} kinds={kinds} profiles={profiles} />
      <History imports={imports} />
    </div>
  );
}
