import { compare, divide, multiply, type Rational, rational, subtract, sum, ZERO } from "../../money/rational.ts";
import type { Claims } from "./models.ts";

const HALF = rational(1n, 2n);

/** Up to half of all claims everybody shares the gains, beyond it the losses; `level` is what nobody's gain (loss) exceeds. */
export type Talmud = Readonly<{ sharing: "gains" | "losses"; level: Rational }>;

/**
 * The Talmud rule: with an estate up to half of all claims each gets min(half the claim, level); beyond it each loses
 * min(half the claim, level). The level makes the whole fit. It is the nucleolus of the bankruptcy game (Aumann and Maschler
 * 1985), for any number of claimants.
 */
export function talmud({ estate, claims }: Claims): Talmud {
  const halves = claims.map((claim) => multiply(claim, HALF));
  const half = sum(halves);
  const sharing = compare(estate, half) <= 0 ? "gains" : "losses";
  const shared = sharing === "gains" ? estate : subtract(sum(claims), estate);
  return { sharing, level: levelOf(halves, shared) };
}

/** The level at which min(cap, level) sums to `shared`, which is at most the sum of the caps. */
function levelOf(caps: readonly Rational[], shared: Rational): Rational {
  let rest = shared;
  let left = caps.length;
  for (const cap of [...caps].sort(compare)) {
    const level = divide(rest, rational(BigInt(left)));
    if (compare(level, cap) <= 0) return level;
    rest = subtract(rest, cap);
    left -= 1;
  }
  return ZERO;
}
