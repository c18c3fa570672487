import type { Point } from "../../_components/charts/series-chart.tsx";
import type { Format } from "../../_format/use-format.ts";
import type { GradeHistory } from "../types.ts";

/** Points of the chart: a grade's place in its scheme beside the score, a gap where nothing was scored. For geometry alone. */
export const prepareGrades = (periods: GradeHistory["periods"], format: Pick<Format, "period" | "monthShort" | "decimal">): Point[] =>
  periods.map(({ period, was }) => {
    const level = was?.levels.indexOf(was.grade ?? "") ?? -1;
    return {
      key: period,
      label: shortOf(period, format),
      title: format.period(period),
      values: { grade: level < 0 ? null : level + 1, score: was?.score ? Number(was.score) : null },
      texts: { ...(was?.grade && { grade: was.grade }), ...(was?.score && { score: format.decimal(was.score) }) },
    };
  });

const shortOf = (period: string, format: Pick<Format, "period" | "monthShort">): string =>
  period.includes("Q") ? format.period(period) : format.monthShort(period);
