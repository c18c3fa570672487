"use client";

import { useTranslations } from "next-intl";
import { Notice } from "./_components/notice.tsx";
import { PageHeader } from "./_components/page-header.tsx";

/** A bug, as the reader meets it; what happened stands in the server's log under the same reference. */
export default function ErrorPage({ error, retry }: { error: Error & { digest?: string }; retry: () => void }) {
  const t = useTranslations();
  return (
    <div role="alert">
      <PageHeader title={t("app.error_title")} />
      <div className="px-4 py-5 sm:px-6">
        <Notice title={t("app.error_text")}>
          {error.digest && <p>{t("app.error_reference", { reference: error.digest })}</p>}
          <button type="button" onClick={retry} className="control font-medium">
            {t("app.retry")}
          </button>
        </Notice>
      </div>
    </div>
  );
}
