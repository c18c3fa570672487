import { useTranslations } from "next-intl";

const LINES = Array.from({ length: 12 }, (_, index) => index);

/** Grey lines in the place of a table that is on its way. */
export function PageSkeleton() {
  const t = useTranslations();
  return (
    <div role="status" className="animate-pulse px-4 py-5 sm:px-6">
      <span className="sr-only">{t("app.loading")}</span>
      <div className="h-5 w-40 rounded bg-sunken" />
      <div className="mt-5 mb-6 h-8 w-full max-w-xl rounded bg-sunken" />
      {LINES.map((line) => (
        <div key={line} className="border-b border-line py-3">
          <div className="h-3 rounded bg-sunken" style={{ width: `${90 - ((line * 17) % 40)}%` }} />
        </div>
      ))}
    </div>
  );
}
