import { toMoney, toRunHead } from "../../api/shared.types.ts";
import { procedureFor } from "../../api/trpc.ts";
import type { Sums } from "../../runs/group-totals-repository.ts";
import { getOverviewInput, getOverviewOutput } from "./get-overview.types.ts";
import { overview } from "./overview.ts";
import type { Beside, Figures } from "./sums.ts";

/** The bank, or a unit and below, in one period. */
export const getOverview = procedureFor("run.read")
  .input(getOverviewInput)
  .output(getOverviewOutput)
  .query(async ({ ctx, input }) => {
    const { run, period, before, totals, path, history, families, branches, house, ...rest } = await overview(ctx, input);
    const to = wire(run.baseCurrency);
    return {
      run: toRunHead(run),
      kind: period.kind,
      unit: rest.unit,
      path: path.map(({ code, name }) => ({ code, name })),
      manager: rest.manager,
      before: before && toRunHead(before),
      notCompared: rest.notCompared,
      totals: to.figures(totals),
      history: history.map(({ period: code, sums }) => ({ period: code, totals: sums && to.amounts(sums) })),
      families: families.map(({ name, figures, products }) => ({
        name,
        figures: to.figures(figures),
        products: products.map((product) => ({ code: product.code, name: product.name, figures: to.figures(product.figures) })),
      })),
      branches: branches.map(({ unit: { code, name }, isOwn, hasBelow, figures, house: own }) => ({
        code,
        name,
        isOwn,
        hasBelow,
        figures: to.figures(figures),
        house: own && to.amounts(own),
      })),
      house: {
        totals: house.totals && to.amounts(house.totals),
        shares: house.shares,
        lines: house.lines.map(({ sums, ...line }) => ({ ...line, amounts: to.amounts(sums) })),
        left: house.left,
      },
      proof: rest.proof,
    };
  });

/** How sums leave the server. */
function wire(currency: string) {
  const money = (minor: bigint) => toMoney(minor, currency);
  const optional = (minor: bigint | null) => (minor === null ? null : money(minor));
  const figure = ({ value, before, difference, change }: Beside) => ({
    value: optional(value),
    before: optional(before),
    difference: optional(difference),
    change,
  });
  return {
    amounts: ({ adb, closing, margin, income }: Sums) => ({
      adb: money(adb),
      closing: money(closing),
      margin: money(margin),
      income: money(income),
    }),
    figures: ({ adb, closing, margin, income }: Figures) => ({
      adb: figure(adb),
      closing: figure(closing),
      margin: figure(margin),
      income: figure(income),
    }),
  };
}
