import type { Money } from "../_format/figures.ts";
import type { WaterfallStep } from "./prepare-waterfall.ts";
import type { Measure } from "./search-params.ts";

type Figures = Readonly<Record<"margin" | "income" | "contribution", Money>>;
type Product = Readonly<{ product: string; name: string; now: Figures | null; before: Figures | null }>;
export type Part = "margin" | "income";

/** A step of the contribution: a product's margin or income, or its difference. */
export type ContributionStep = WaterfallStep &
  Readonly<{ product: string; name: string; part: Part; isNowMissing: boolean; isBeforeMissing: boolean }>;

/** What a measure is made of: contribution is margin and income, each with an explanation of its own. */
const PARTS: Readonly<Record<Measure, readonly Part[]>> = {
  contribution: ["margin", "income"],
  margin: ["margin"],
  income: ["income"],
};

/**
 * The bars of a period's contribution, product by product, largest first; with `isChange` those of the difference to the period
 * before. What is not booked adds nothing; a part that is zero has no bar.
 */
export function prepareSteps(products: readonly Product[], measure: Measure, isChange: boolean): ContributionStep[] {
  return products
    .flatMap(({ product, name, now, before }) =>
      PARTS[measure].map((part) => ({
        key: `${product} ${part}`,
        minor: minorOf(now, part) - (isChange ? minorOf(before, part) : 0n),
        isTotal: false,
        product,
        name,
        part,
        isNowMissing: now === null,
        isBeforeMissing: before === null,
      })),
    )
    .filter(({ minor }) => minor !== 0n)
    .sort((a, b) => (a.minor > b.minor ? -1 : a.minor < b.minor ? 1 : a.key < b.key ? -1 : 1));
}

/** Here nothing booked is a true zero: it adds nothing to the total. */
const minorOf = (figures: Figures | null, part: Part): bigint => (figures === null ? 0n : BigInt(figures[part].minor));
