import { useTranslations } from "next-intl";

const LINES = Array.from({ length: 12 }, (_, index) => index);

/** Grey lines in the place of a table that is on its way. */
const TableSkeleton = ({ lines = 12 }: { lines?: number }) => (
  <div aria-hidden="true" className="animate-pulse">
    {LINES.slice(0, lines).map((line) => (
      <div key={line} className="flex h-9 items-center border-b border-line">
        <div className="h-3 rounded bg-sunken" style={{ width: `${90 - ((line * 17) % 40)}%` }} />
      </div>
    ))}
  </div>
);

/** A grey field of a chart's height. */
export const ChartSkeleton = ({ height }: { height: number | string }) => (
  <div aria-hidden="true" className="animate-pulse rounded-md bg-sunken" style={{ height }} />
);

/** A room on its way: its head, its controls, its table, where they will stand. */
export function PageSkeleton() {
  const t = useTranslations();
  return (
    <div role="status">
      <span className="sr-only">{t("app.loading")}</span>
      <div className="animate-pulse border-b border-line px-4 pt-4 pb-3 sm:px-6 sm:pt-5">
        <div className="h-7 w-40 rounded bg-sunken" />
      </div>
      <div className="animate-pulse border-b border-line px-4 py-2.5 sm:px-6">
        <div className="h-8 w-full max-w-xl rounded bg-sunken" />
      </div>
      <div className="px-4 py-3 sm:px-6">
        <TableSkeleton />
      </div>
    </div>
  );
}
