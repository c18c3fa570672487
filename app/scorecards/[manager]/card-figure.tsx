import { useTranslations } from "next-intl";
import { FigureLink } from "../../_explain/figure-link.tsx";
import { useFormat } from "../../_format/use-format.ts";

type Props = {
  explain: "score" | "grade" | "bonus";
  manager: Readonly<{ code: string; name: string }>;
  text: string;
  /** another period than the page's */
  period?: string;
};

/** A score, grade or bonus that opens its derivation. */
export function CardFigure({ explain, manager: { code, name }, text, period }: Props) {
  const t = useTranslations();
  const format = useFormat();
  const what = { value: text, metric: t(`metric.${explain}`), name };
  return (
    <FigureLink
      target={{ explain, manager: code, ...(period !== undefined && { period }) }}
      label={
        period === undefined ? t("scorecards.explain_figure", what) : t("scorecards.explain_in", { ...what, period: format.period(period) })
      }
    >
      {text}
    </FigureLink>
  );
}
