/** A line of an input that names members: what it says of them stands in `figure`. */
type Line = Readonly<{ names: readonly string[]; figure: string }>;

/**
 * The first of the members whom nothing in the lines tells from this one: exchanging the two changes no line. A text for
 * `sees`: members with the same answer are interchangeable. `keyOf` says when two lists of names are the same.
 */
export function firstAlike(
  ids: readonly string[],
  id: string,
  lines: readonly Line[],
  keyOf: (names: readonly string[]) => string,
): string {
  const figures = new Map(lines.map(({ names, figure }) => [keyOf(names), figure]));
  const same = (other: string): boolean => {
    const exchange = (name: string): string => (name === id ? other : name === other ? id : name);
    return lines.every(({ names, figure }) => figures.get(keyOf(names.map(exchange))) === figure);
  };
  return ids.find((other) => other === id || same(other)) ?? id;
}
