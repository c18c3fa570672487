import { toMoney } from "../../api/shared.types.ts";
import { procedureFor } from "../../api/trpc.ts";
import { getUnitInput, getUnitOutput } from "./get-unit.types.ts";
import { type UnitDetail, unitDetail } from "./organisation.ts";

/** Who was and is posted in a unit, and its house account. */
export const getUnit = procedureFor("organisation.read")
  .input(getUnitInput)
  .output(getUnitOutput)
  .query(async ({ ctx, input }) => {
    const { unit, postings, house } = await unitDetail(ctx, input);
    return {
      unit,
      postings: postings.map(({ code, name, position, from, to }) => ({ manager: code, name, position, from, to })),
      house: house && { period: house.run.period, figures: house.lines.length === 0 ? null : figuresOf(house) },
    };
  });

function figuresOf({ run, lines }: NonNullable<UnitDetail["house"]>) {
  const sum = (column: "baseMarginMinor" | "baseAdbMinor" | "baseClosingMinor" | "baseIncomeMinor") =>
    toMoney(
      lines.reduce((total, line) => total + line[column], 0n),
      run.baseCurrency,
    );
  return { margin: sum("baseMarginMinor"), adb: sum("baseAdbMinor"), closing: sum("baseClosingMinor"), income: sum("baseIncomeMinor") };
}
