import { type Ranked, rank } from "./rank.ts";

/** How a figure moved: `difference` is now minus before. */
export type Improvement = Readonly<{ id: string; now: bigint; before: bigint; difference: bigint }>;

/** Who improved most, and who has no figure to compare with: those are named apart, since nothing is not zero. */
export type ImprovementBoard = Readonly<{ ranked: readonly Ranked<Improvement>[]; withoutBefore: readonly string[] }>;

/**
 * Ranks by the difference between two figures of the same kind, largest gain first; equal differences share a rank (as in
 * `rank`). Whoever has a figure now and none before is not ranked. Whoever has none now is nobody's business here.
 */
export function rankImprovements(now: ReadonlyMap<string, bigint>, before: ReadonlyMap<string, bigint>): ImprovementBoard {
  const improvements: Improvement[] = [];
  const withoutBefore: string[] = [];
  for (const [id, value] of now) {
    const earlier = before.get(id);
    if (earlier === undefined) withoutBefore.push(id);
    else improvements.push({ id, now: value, before: earlier, difference: value - earlier });
  }
  const ranked = rank(
    improvements,
    ({ id }) => id,
    ({ difference }) => difference,
  );
  return { ranked, withoutBefore: withoutBefore.sort() };
}
