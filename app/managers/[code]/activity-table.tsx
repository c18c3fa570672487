import { useTranslations } from "next-intl";
import { Notice } from "../../_components/notice.tsx";
import { FigureLink } from "../../_explain/figure-link.tsx";
import { useFormat } from "../../_format/use-format.ts";
import type { ManagerData } from "./page-data.ts";

/** How many activities of which kind. */
export function ActivityTable({ page: { run, manager, activities } }: { page: ManagerData }) {
  const t = useTranslations();
  const format = useFormat();
  if (activities.kinds.length === 0) {
    return (
      <div className="px-4 sm:px-6">
        <Notice title={t("manager.no_activities_title", { period: format.period(run.period) })}>
          {t("manager.no_activities_text", { name: manager.name })}
        </Notice>
      </div>
    );
  }
  return (
    <section aria-labelledby="activities" className="max-w-md">
      <h2 id="activities" className="px-4 pb-2 font-medium sm:px-6">
        {t("manager.activities")}
      </h2>
      <table className="grid-table" aria-labelledby="activities">
        <thead>
          <tr>
            <th scope="col" className="pl-4! sm:pl-6!">
              {t("manager.kind")}
            </th>
            <th scope="col" className="number">
              {t("manager.count")}
            </th>
          </tr>
        </thead>
        <tbody>
          {activities.kinds.map(({ kind, count }) => (
            <tr key={kind}>
              <th scope="row" className="pl-4! font-normal sm:pl-6!">
                {kind}
              </th>
              <td className="number">
                <FigureLink
                  target={{ explain: "activities", kind }}
                  label={t("manager.explain_kind", { value: format.figure(count), kind })}
                >
                  {format.figure(count)}
                </FigureLink>
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" className="pl-4! sm:pl-6!">
              {t("manager.total")}
            </th>
            <td className="number">
              <FigureLink
                target={{ explain: "activities" }}
                label={t("manager.explain_total", { value: format.figure(activities.total), metric: t("metric.activities") })}
              >
                {format.figure(activities.total)}
              </FigureLink>
            </td>
          </tr>
        </tfoot>
      </table>
    </section>
  );
}
