import { kinds } from "../kinds/index.ts";
import type { KindDefinition, KindName } from "../kinds/kind.ts";

/** How well a kind fits: `fits` means the header is exactly that of the contract. `missing` are its needed columns that the header has not. */
export type KindMatch = Readonly<{
  kind: KindName;
  fits: boolean;
  named: boolean;
  score: number;
  missing: readonly string[];
  unknown: readonly string[];
}>;
export type Recognised = Readonly<{ kind: KindName | null; by: "header" | "name" | null; matches: readonly KindMatch[] }>;

const LIKELY = 0.5;

/**
 * What a file holds: by its header where that is the contract's for one kind, else by its name, else by the columns that it
 * shares with a kind. `matches` has every kind that has anything to be said for it, the best first.
 */
export function recogniseKind(fileName: string, header: readonly string[]): Recognised {
  const matches = Object.values(kinds)
    .map((definition) => matchOf(definition, fileName, header))
    .filter(({ score, named }) => score > 0 || named)
    .sort((a, b) => Number(b.fits) - Number(a.fits) || Number(b.named) - Number(a.named) || b.score - a.score);
  const [best] = matches;
  if (!best) return { kind: null, by: null, matches };
  // Units and clients may have the same columns: a guess would be right half of the time.
  if (best.fits && !best.named && matches.filter(({ fits }) => fits).length > 1) return { kind: null, by: null, matches };
  if (best.fits) return { kind: best.kind, by: "header", matches };
  if (best.named) return { kind: best.kind, by: "name", matches };
  return best.score >= LIKELY ? { kind: best.kind, by: "header", matches } : { kind: null, by: null, matches };
}

function matchOf({ kind, columns }: KindDefinition, fileName: string, header: readonly string[]): KindMatch {
  const needed = columns.filter(({ optional }) => !optional).map(({ name }) => name);
  const known = columns.map(({ name }) => name);
  const missing = needed.filter((name) => !header.includes(name));
  const unknown = header.filter((name) => !known.includes(name));
  const shared = header.length - unknown.length;
  const score = (needed.length - missing.length) / needed.length - (header.length === 0 ? 0 : unknown.length / (2 * header.length));
  return {
    kind,
    fits: missing.length === 0 && unknown.length === 0,
    named: isNamed(fileName, kind),
    score: shared === 0 ? 0 : Math.max(0, score),
    missing,
    unknown,
  };
}

/** "balances.csv", "Balances_2026-03.csv", "bank-balances (1).xlsx"; "deal_members" is not "deals". */
function isNamed(fileName: string, kind: KindName): boolean {
  const words = fileName
    .replace(/\.[^.]*$/, "")
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, "_");
  return new RegExp(`(^|_)${kind}(_|$)`).test(words) && !LONGER[kind]?.some((longer) => words.includes(longer));
}

/** Kinds whose names could be taken for the end of another's. */
const LONGER: Partial<Record<KindName, readonly KindName[]>> = { accounts: ["deal_accounts"] };
