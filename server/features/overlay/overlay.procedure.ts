import { COLUMNS, type Column } from "../../../lib/scoring/contribution/credit-book.ts";
import { toMoney, toRunHead } from "../../api/shared.types.ts";
import { procedureFor } from "../../api/trpc.ts";
import { baseOf, type OverlayPage, overlayOfDeal, overlayOfManager, sumOverlay } from "./overlay.ts";
import {
  getDealOverlayInput,
  getDealOverlayOutput,
  getManagerOverlayInput,
  getManagerOverlayOutput,
  getOverlaySumsInput,
  getOverlaySumsOutput,
} from "./overlay.types.ts";

/** What overlays recognise of the bank, a unit or a product: one figure a column, beside the totals. */
export const getOverlaySums = procedureFor("run.read")
  .input(getOverlaySumsInput)
  .output(getOverlaySumsOutput)
  .query(async ({ ctx, input }) => {
    const { run, sums } = await sumOverlay(ctx, input);
    return { run: toRunHead(run), sums: sums && columnsOf((column) => sums[column], run.baseCurrency) };
  });

/** What overlays recognise of a manager in a period. */
export const getManagerOverlay = procedureFor("run.read")
  .input(getManagerOverlayInput)
  .output(getManagerOverlayOutput)
  .query(async ({ ctx, input }) => present(await overlayOfManager(ctx, input)));

/** What a deal's overlay came to, in the latest month that has any. */
export const getDealOverlay = procedureFor("run.read")
  .input(getDealOverlayInput)
  .output(getDealOverlayOutput)
  .query(async ({ ctx, input }) => {
    const page = await overlayOfDeal(ctx, input.deal);
    return page && present(page);
  });

const present = ({ run, lines, names }: OverlayPage) => ({
  run: toRunHead(run),
  lines: lines.map((line) => ({
    deal: line.deal,
    dealName: names.deals.get(line.deal) ?? line.deal,
    manager: line.manager,
    managerName: names.postings.get(line.manager) ?? line.manager,
    unit: line.unit,
    unitName: names.units.get(line.unit) ?? line.unit,
    product: line.product,
    productName: names.products.get(line.product) ?? line.product,
    currency: line.currency,
    ...columnsOf((column) => baseOf(line, column), run.baseCurrency),
  })),
});

function columnsOf(value: (column: Column) => bigint, currency: string) {
  const [adb, closing, margin, income] = COLUMNS.map((column) => toMoney(value(column), currency)) as [Money, Money, Money, Money];
  return { adb, closing, margin, income };
}

type Money = ReturnType<typeof toMoney>;
