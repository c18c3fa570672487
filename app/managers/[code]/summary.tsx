import { useTranslations } from "next-intl";
import { Change } from "../../_components/change.tsx";
import { Stats } from "../../_components/stats.tsx";
import { FigureLink } from "../../_explain/figure-link.tsx";
import type { Figure } from "../../_format/figures.ts";
import { useFormat } from "../../_format/use-format.ts";
import { changeOf, figureBefore, figureNow, periodBefore } from "./metric-figure.ts";
import { type ManagerData, METRICS, type Metric } from "./page-data.ts";

/** The manager's five figures of the period, beside those of the period before. A missing one is a dash, not a zero. */
export function Summary({ page }: { page: ManagerData }) {
  const t = useTranslations();
  const stats = METRICS.map((metric) => {
    const figure = figureNow(page, metric);
    return {
      key: metric,
      label: t(`metric.${metric}`),
      value: figure && <Now page={page} metric={metric} figure={figure} />,
      unit: figure?.kind === "money" ? figure.currency : undefined,
      below: <Before page={page} metric={metric} />,
    };
  });
  return <Stats stats={stats} />;
}

type Props = { page: ManagerData; metric: Metric };

function Now({ page: { manager }, metric, figure }: Props & { figure: Figure }) {
  const t = useTranslations();
  const format = useFormat();
  return (
    <FigureLink
      target={{ explain: metric, manager: manager.code }}
      label={t("manager.explain_total", { value: format.figure(figure), metric: t(`metric.${metric}`) })}
    >
      {format.figure(figure)}
    </FigureLink>
  );
}

/** The change since the period before, and the figure of that period. */
function Before({ page, metric }: Props) {
  const t = useTranslations();
  const format = useFormat();
  const earlier = periodBefore(page);
  if (!earlier) return null;
  const [before, change] = [figureBefore(page, metric), changeOf(page, metric)];
  const period = format.period(earlier.period);
  if (!before) return t(earlier.version === null ? "manager.not_calculated" : "manager.none_before", { period });
  const manager = page.manager.code;
  const what = { metric: t(`metric.${metric}`), period };
  return (
    <>
      {change && (
        <FigureLink
          target={{ explain: metric, manager, against: earlier.period }}
          label={t("manager.explain_change", { value: format.signed(change), ...what })}
          className="mr-1"
        >
          <Change difference={change} />
        </FigureLink>
      )}{" "}
      <span className="whitespace-nowrap">
        <FigureLink
          target={{ explain: metric, manager, period: earlier.period }}
          label={t("manager.explain_before", { value: format.figure(before), ...what })}
        >
          {format.figure(before)}
        </FigureLink>{" "}
        {t("manager.in_period", { period: format.monthShort(earlier.period) })}
      </span>
    </>
  );
}
