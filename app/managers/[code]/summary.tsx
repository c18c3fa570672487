import { useTranslations } from "next-intl";
import { FigureLink } from "../../_explain/figure-link.tsx";
import { useFormat } from "../../_format/use-format.ts";
import { COLUMNS, type ManagerData } from "./page-data.ts";

type Props = { totals: ManagerData["totals"]; activities: ManagerData["activities"]["total"] };

/** The manager's five figures of the period. A missing one is a dash, not a zero. */
export function Summary({ totals, activities }: Props) {
  const t = useTranslations();
  const format = useFormat();
  return (
    <dl className="figures grid grid-cols-2 gap-y-1 border-b border-line py-1 @lg:grid-cols-3 @4xl:grid-cols-5 @4xl:py-0">
      {[...COLUMNS, "activities" as const].map((metric) => {
        const figure = metric === "activities" ? activities : totals?.[metric];
        return (
          <div key={metric} className="border-line px-4 py-2 sm:px-6 @4xl:py-3 @4xl:not-first:border-l">
            <dt className="text-xs text-muted">{t(`metric.${metric}`)}</dt>
            <dd className="whitespace-nowrap mt-0.5 text-lg font-semibold tracking-tight">
              {figure ? (
                <>
                  <FigureLink
                    target={{ explain: metric }}
                    label={t("manager.explain_total", { value: format.figure(figure), metric: t(`metric.${metric}`) })}
                  >
                    {format.figure(figure)}
                  </FigureLink>{" "}
                  {figure.kind === "money" && <span className="text-xs font-normal tracking-normal text-muted">{figure.currency}</span>}
                </>
              ) : (
                "–"
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
