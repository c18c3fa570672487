type Section = { readonly [key: string]: string };
export type Catalogue = { readonly [section: string]: Section };

/** The texts of several areas as one catalogue. Throws where two define the same key: one of them would silently win. */
export function mergeAreas(areas: readonly Catalogue[]): Catalogue {
  const catalogue: Record<string, Record<string, string>> = {};
  for (const area of areas) {
    for (const [section, texts] of Object.entries(area)) {
      const known = catalogue[section] ?? {};
      const twice = Object.keys(texts).find((key) => key in known);
      if (twice !== undefined) throw new Error(`messages: ${section}.${twice} is defined twice`);
      catalogue[section] = { ...known, ...texts };
    }
  }
  return catalogue;
}
