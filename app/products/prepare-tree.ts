type Product = Readonly<{ product: string; name: string; family: string; parent: string | null }>;

/**
 * Products family by family, each followed by the kinds of it, with how deep it stands. A product whose parent is of another
 * family, or unknown, stands at the top of its own.
 */
export function prepareTree<Row extends Product>(products: readonly Row[]): (Row & { depth: number })[] {
  const families = [...Map.groupBy(products, ({ family }) => family)].sort(([a], [b]) => (a < b ? -1 : 1));
  return families.flatMap(([, own]) => {
    const known = new Set(own.map(({ product }) => product));
    const children = Map.groupBy(own, ({ product, parent }) =>
      parent !== null && parent !== product && known.has(parent) ? parent : null,
    );
    const below = (parent: string | null, depth: number): (Row & { depth: number })[] =>
      (children.get(parent) ?? []).flatMap((one) => [{ ...one, depth }, ...below(one.product, depth + 1)]);
    return below(null, 0);
  });
}
