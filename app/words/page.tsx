import type { Metadata } from "next";
import { useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "../_components/page-header.tsx";
import { TERMS } from "./terms.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations())("app.words") };
}

/** The words of Meritledger, and what they mean. */
export default function WordsPage() {
  const t = useTranslations();
  return (
    <>
      <PageHeader title={t("app.words")}>
        <p className="max-w-3xl text-muted">{t("app.words_text")}</p>
      </PageHeader>
      <dl className="grid gap-x-8 gap-y-4 px-4 py-5 sm:px-6 lg:grid-cols-2">
        {TERMS.map((term) => (
          <div key={term} id={term} className="max-w-xl scroll-mt-4">
            <dt className="font-medium">{t(`term.${term}`)}</dt>
            <dd className="text-muted">{t(`meaning.${term}`)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
