import type { Money } from "../_format/figures.ts";

type Figures = Readonly<Record<"adb" | "margin" | "income", Money>>;
type Product = Readonly<{ product: string; name: string; family: string; now: Figures | null }>;
export type Family<Row extends Product> = Readonly<{ family: string; products: readonly Row[]; total: Figures }>;

/** Families with the sums of their products, in the order of their names. Products on which nothing is booked stay out. */
export function prepareFamilies<Row extends Product>(products: readonly Row[]): Family<Row>[] {
  const families = [...Map.groupBy(products, ({ family }) => family)].sort(([a], [b]) => (a < b ? -1 : 1));
  return families.flatMap(([family, all]) => {
    const own = all.filter(({ now }) => now !== null);
    const figures = own.flatMap(({ now }) => now ?? []);
    const [first] = figures;
    if (!first) return [];
    const sum = (metric: keyof Figures): Money => ({
      ...first[metric],
      minor: String(figures.reduce((total, one) => total + BigInt(one[metric].minor), 0n)),
    });
    return [{ family, products: own, total: { adb: sum("adb"), margin: sum("margin"), income: sum("income") } }];
  });
}
