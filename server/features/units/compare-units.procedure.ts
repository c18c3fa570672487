import { toCount, toMoney, toRunHead } from "../../api/shared.types.ts";
import { procedureFor } from "../../api/trpc.ts";
import { compareUnits as compare } from "./compare-units.ts";
import { compareUnitsInput, compareUnitsOutput } from "./compare-units.types.ts";
import { toUnitFigures } from "./unit-figures.types.ts";

/** Units of one kind side by side, with the last periods of a metric. */
export const compareUnits = procedureFor("run.read")
  .input(compareUnitsInput)
  .output(compareUnitsOutput)
  .query(async ({ ctx, input }) => {
    const { run, units, ...rest } = await compare(ctx, input);
    const currency = run.baseCurrency;
    const toFigure = (value: bigint) => (rest.metric === "activities" ? toCount(value) : toMoney(value, currency));
    return {
      ...rest,
      levels: [...rest.levels],
      periods: [...rest.periods],
      run: toRunHead(run),
      total: toUnitFigures(rest.total, currency),
      units: units.map((one) => ({
        unit: one.code,
        name: one.name,
        kind: one.kind,
        parent: one.parent,
        figures: toUnitFigures(one.figures, currency),
        houseMargin: one.figures && toMoney(one.figures.houseMarginMinor, currency),
        managers: one.managers,
        activities: toCount(one.activities),
        marginPerManager: one.marginPerManagerMinor === null ? null : toMoney(one.marginPerManagerMinor, currency),
        houseShare: one.houseShare,
        marginRate: one.marginRate,
        series: one.series.map((value) => (value === null ? null : toFigure(value))),
      })),
    };
  });
