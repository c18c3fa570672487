import Link from "next/link";
import { useTranslations } from "next-intl";
import { useFormat } from "../_format/use-format.ts";
import type { RuleVersion } from "./rules-data.ts";

/** As many as a cell holds. */
const SHOWN = 3;

/** The runs that were scored by a rule, newest period first. */
export function UsedBy({ runs }: { runs: RuleVersion["runs"] }) {
  const t = useTranslations("rules");
  const format = useFormat();
  const periods = [...new Set(runs.map(({ period }) => period))];
  if (periods.length === 0) return <span className="text-faint">{t("not_used")}</span>;
  return (
    <>
      {periods.slice(0, SHOWN).map((period, i) => (
        <span key={period}>
          {i > 0 && ", "}
          <Link prefetch={false} href={`/runs/${encodeURIComponent(period)}`} className="link whitespace-nowrap">
            {format.period(period)}
          </Link>
        </span>
      ))}
      {periods.length > SHOWN && <span className="text-muted"> {t("and_more", { count: periods.length - SHOWN })}</span>}
    </>
  );
}
