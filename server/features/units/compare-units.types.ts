import { z } from "zod";
import { code, count, figure, money, periodCode, runHead } from "../../api/shared.types.ts";
import { METRICS } from "./compare-units.ts";
import { ratio, unitFigures } from "./unit-figures.types.ts";

export const compareUnitsInput = z.object({
  period: periodCode,
  metric: z.enum(METRICS),
  kind: code.optional(),
  parent: code.optional(),
});

export const compareUnitsOutput = z.object({
  run: runHead,
  metric: z.enum(METRICS),
  kind: z.string().nullable(),
  levels: z.array(z.object({ kind: z.string(), count: z.number().int() })),
  parent: z.string().nullable(),
  total: unitFigures.nullable(),
  /** the units are all of the bank or of `parent` */
  isWhole: z.boolean(),
  /** of the series, oldest first; the last is the run's */
  periods: z.array(z.string()),
  units: z.array(
    z.object({
      unit: z.string(),
      name: z.string(),
      kind: z.string(),
      parent: z.string().nullable(),
      figures: unitFigures.nullable(),
      houseMargin: money.nullable(),
      managers: z.number().int(),
      activities: count,
      marginPerManager: money.nullable(),
      houseShare: ratio,
      marginRate: ratio,
      series: z.array(figure.nullable()),
    }),
  ),
});
