import { useTranslations } from "next-intl";
import { FigureLink } from "../../_explain/figure-link.tsx";
import { useFormat } from "../../_format/use-format.ts";

type Props = {
  explain: "score" | "grade" | "bonus" | "metric_actual" | "metric_plan" | "metric_attainment" | "metric_points";
  manager: Readonly<{ code: string; name: string }>;
  text: string;
  /** another period than the page's */
  period?: string;
  /** the metric, as the card names it, and as people read it */
  metric?: Readonly<{ name: string; title: string }>;
};

/** A score, grade or bonus, or a metric's figure, that opens its derivation. */
export function CardFigure({ explain, manager: { code, name }, text, period, metric }: Props) {
  const t = useTranslations();
  const format = useFormat();
  const figure = t(`metric.${explain}`);
  const what = { value: text, metric: metric ? `${metric.title}: ${figure}` : figure, name };
  return (
    <FigureLink
      target={{ explain, manager: code, ...(period !== undefined && { period }), ...(metric && { metric: metric.name }) }}
      label={
        period === undefined ? t("scorecards.explain_figure", what) : t("scorecards.explain_in", { ...what, period: format.period(period) })
      }
    >
      {text}
    </FigureLink>
  );
}
