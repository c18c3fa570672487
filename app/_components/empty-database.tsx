import { useTranslations } from "next-intl";
import { Notice } from "./notice.tsx";
import { PageHeader } from "./page-header.tsx";

/** What a newcomer sees before the first calculation: the two ways to get there. */
export function EmptyDatabase() {
  const t = useTranslations();
  return (
    <>
      <PageHeader title={t("leaderboard.title")} />
      <div className="px-4 py-5 sm:px-6">
        <Notice title={t("app.empty_title")}>
          <p>{t("app.empty_text")}</p>
          <p>{t("app.empty_demo")}</p>
          <Command lines={[t("app.command_demo")]} />
          <p>{t("app.empty_own")}</p>
          <Command lines={[t("app.command_import"), t("app.command_run")]} />
        </Notice>
      </div>
    </>
  );
}

const Command = ({ lines }: { lines: string[] }) => (
  <pre className="overflow-x-auto rounded-md border border-line bg-surface px-3 py-2 text-xs text-ink">
    <code>{lines.join("\n")}</code>
  </pre>
);
