import Link from "next/link";
import { useTranslations } from "next-intl";
import { ChevronIcon } from "../_components/icons.tsx";
import { type Overview, overviewAddress } from "./overview-data.ts";

/** The way from the bank down to the unit that is shown; each step leads back up. */
export function UnitPath({ path, period }: { path: Overview["path"]; period: string }) {
  const t = useTranslations();
  return (
    <nav aria-label={t("overview.path")} className="no-print text-xs text-muted">
      <ol className="flex flex-wrap items-center gap-x-1 gap-y-0.5">
        {path.slice(0, -1).map(({ code, name }, depth) => (
          <li key={code} className="flex items-center gap-1">
            <Link href={overviewAddress(period, depth === 0 ? null : code)} className="link">
              {name}
            </Link>
            <ChevronIcon className="size-3 text-faint" />
          </li>
        ))}
        <li aria-current="page">{path.at(-1)?.name}</li>
      </ol>
    </nav>
  );
}
