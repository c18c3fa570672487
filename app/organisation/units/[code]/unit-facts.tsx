import Link from "next/link";
import { useTranslations } from "next-intl";
import type { Organisation } from "../../organisation-data.ts";

type Props = { unit: Readonly<{ code: string; kind: string; parent: string | null }>; organisation: Organisation };

/** What kind of unit it is, where it belongs, and what is booked in it. */
export function UnitFacts({ unit, organisation: { units, date } }: Props) {
  const t = useTranslations();
  const own = units.find(({ code }) => code === unit.code);
  const parent = units.find(({ code }) => code === unit.parent);
  const below = units.filter((other) => other.parent === unit.code).length;
  return (
    <p className="flex flex-wrap gap-x-4 gap-y-1 text-muted">
      <span>{unit.kind}</span>
      {parent && (
        <span>
          {t("organisation.in")}{" "}
          <Link href={`/organisation/units/${encodeURIComponent(parent.code)}?date=${date}`} className="link">
            {parent.name}
          </Link>
        </span>
      )}
      {below > 0 && <span>{t("organisation.units_below", { count: below })}</span>}
      <span>{t("organisation.accounts_booked", { count: own?.accounts ?? 0 })}</span>
    </p>
  );
}
