import { useTranslations } from "next-intl";
import { Change } from "../_components/change.tsx";
import { Sparkline } from "../_components/charts/sparkline.tsx";
import { Stats } from "../_components/stats.tsx";
import { FigureLink } from "../_explain/figure-link.tsx";
import { toGeometry } from "../_format/figures.ts";
import { useFormat } from "../_format/use-format.ts";
import { type About, COLUMNS, changeOf, type Figures, type Overview } from "./overview-data.ts";

/** The four figures of the bank, each beside the period before, with the way it went. */
export function Totals({ overview: { totals, before, history, run }, about }: { overview: Overview; about: About }) {
  const t = useTranslations();
  const format = useFormat();
  return (
    <Stats
      stats={COLUMNS.map((column) => {
        const { value } = totals[column];
        const metric = t(`metric.${column}`);
        return {
          key: column,
          label: metric,
          unit: value ? run.baseCurrency : undefined,
          value: value && (
            <FigureLink target={{ explain: column, ...about }} label={t("overview.explain", { value: format.figure(value), metric })}>
              {format.figure(value)}
            </FigureLink>
          ),
          below: (
            <span className="flex min-h-5 flex-wrap items-center gap-x-2">
              <BesideBefore figure={totals[column]} column={column} before={before} about={about} />
              <Sparkline values={history.map((point) => (point.totals ? toGeometry(point.totals[column]) : null))} />
            </span>
          ),
        };
      })}
    />
  );
}

type Props = { figure: Figures[(typeof COLUMNS)[number]]; column: (typeof COLUMNS)[number]; before: Overview["before"]; about: About };

function BesideBefore({ figure: { difference, change }, column, before, about }: Props) {
  const t = useTranslations();
  const format = useFormat();
  if (!difference || !before) return <span>{t("overview.no_difference")}</span>;
  const target = changeOf({ explain: column, ...about }, before);
  const named = (key: "explain_change" | "explain_percent", value: string): string =>
    t(`overview.${key}`, { value, metric: t(`metric.${column}`), period: format.period(before.period) });
  return (
    <>
      <FigureLink target={target} label={named("explain_change", format.signed(difference))}>
        <Change difference={difference} />
      </FigureLink>{" "}
      {change !== null && difference.minor !== "0" && (
        <FigureLink target={{ ...target, as: "change" }} label={named("explain_percent", format.percent(change))}>
          {t("overview.percent", { percent: format.percent(change) })}
        </FigureLink>
      )}
    </>
  );
}
