import Link from "next/link";
import { useTranslations } from "next-intl";

type Props = {
  managers: readonly Readonly<{ manager: string; name: string; unit: string }>[];
  period: string;
  unitNames: Readonly<Record<string, string>>;
};

/** Managers who were there but have no figure: they are named, not ranked last. */
export function WithoutFigure({ managers, period, unitNames }: Props) {
  const t = useTranslations();
  if (managers.length === 0) return null;
  return (
    <section aria-labelledby="without-figure" className="border-t border-line px-4 py-5 sm:px-6">
      <h2 id="without-figure" className="font-medium">
        {t("leaderboard.without_title")}
      </h2>
      <p className="mt-1 max-w-3xl text-xs text-muted">{t("leaderboard.without_text")}</p>
      <ul className="mt-3 grid gap-x-6 gap-y-1 sm:grid-cols-2 xl:grid-cols-3">
        {managers.map(({ manager, name, unit }) => (
          <li key={manager} className="truncate">
            <Link
              href={`/managers/${encodeURIComponent(manager)}?period=${period}`}
              prefetch={false}
              className="hover:text-accent hover:underline"
            >
              {name}
            </Link>{" "}
            <span className="text-xs text-faint">{unitNames[unit] ?? unit}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
