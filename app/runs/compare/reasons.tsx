import { useTranslations } from "next-intl";
import { Section } from "../../_components/section.tsx";
import { Sentences } from "../../_components/sentences.tsx";
import { useFormat } from "../../_format/use-format.ts";
import { ChangeList } from "../change-list.tsx";
import type { Comparison } from "../runs-data.ts";

/** Why the runs differ: what entered between the positions that they looked at, and how many facts it superseded. */
export function Reasons({ comparison: { before, after, changes, superseded } }: { comparison: Comparison }) {
  const t = useTranslations();
  const format = useFormat();
  const [first, last] = [Math.min(before.position, after.position), Math.max(before.position, after.position)];
  const isSamePeriod = before.period === after.period;
  const reaching = changes.filter(({ reaches }) => reaches).length;
  return (
    <Section
      title={t("runs.why")}
      text={
        <Sentences>
          {!isSamePeriod && t("runs.why_periods", { before: format.period(before.period), after: format.period(after.period) })}
          {first === last
            ? t("runs.why_same_facts", { position: first })
            : t("runs.why_facts", { first, last, count: changes.length, reaching })}
          {before.unit !== after.unit && t("runs.why_parts")}
        </Sentences>
      }
    >
      {changes.length > 0 && <ChangeList changes={changes} />}
      {superseded.length > 0 && (
        <div className="px-4 pt-3 sm:px-6">
          <p className="text-xs text-muted">{t("runs.superseded")}</p>
          <ul className="mt-1 flex flex-wrap gap-x-5 gap-y-1">
            {superseded.map(({ facts, count }) => (
              <li key={facts}>
                {t("runs.superseded_kind", {
                  facts: t.has(`facts.${facts}`) ? t(`facts.${facts}`) : facts,
                  count: count === null ? t("runs.superseded_many") : format.count(count),
                })}
              </li>
            ))}
          </ul>
        </div>
      )}
    </Section>
  );
}
