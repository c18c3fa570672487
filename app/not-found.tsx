import Link from "next/link";
import { useTranslations } from "next-intl";
import { Notice } from "./_components/notice.tsx";
import { PageHeader } from "./_components/page-header.tsx";

export default function NotFound() {
  const t = useTranslations();
  return (
    <>
      <PageHeader title={t("app.not_found_title")} />
      <div className="px-4 py-5 sm:px-6">
        <Notice title={t("app.not_found_text")}>
          <Link href="/leaderboard" className="text-accent underline underline-offset-4">
            {t("app.to_leaderboard")}
          </Link>
        </Notice>
      </div>
    </>
  );
}
