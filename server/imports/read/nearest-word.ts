/** How many changes two words may be apart to be worth mentioning: the shorter the word, the fewer. */
const changesAllowed = (length: number): number => (length <= 3 ? 1 : Math.max(2, Math.floor(length / 3)));

/** The word that takes the fewest changes to become another, if they are few. */
export function nearestWord(word: string, candidates: readonly string[]): string | null {
  const limit = changesAllowed(word.length);
  let best: string | null = null;
  let least = limit + 1;
  for (const candidate of candidates) {
    const changes = distance(word.toLowerCase(), candidate.toLowerCase());
    if (changes < least) [best, least] = [candidate, changes];
  }
  return best;
}

/** Levenshtein distance. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] as number) + 1, (next[j - 1] as number) + 1));
    }
    row = next;
  }
  return row[b.length] as number;
}
