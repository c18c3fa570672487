import type { SplitResult } from "./share-deal.ts";
import { splitAmount } from "./split-amount.ts";

/** A larger deal that pays a member less. `place` is the member's in the deal; all amounts are minor units. */
export type LoweredAmount = Readonly<{ place: number; largerMinor: bigint; beforeMinor: bigint; afterMinor: bigint }>;

/**
 * The first larger amount, one minor unit after the other up to `units` more, under which a member of the split would get less
 * than under this one: the apportionment paradox of the largest remainder (the "Alabama paradox"; Balinski and Young 1982). A
 * negative amount grows away from zero. Undefined where there is none within `units`. Shares beside the total have no paradox.
 */
export function findLoweredAmount(amountMinor: bigint, result: SplitResult, units: number): LoweredAmount | undefined {
  if (result.besideTotal) return undefined;
  const sign = amountMinor < 0n ? -1n : 1n;
  const amounts = (minor: bigint): bigint[] => splitAmount(minor, result).map((portion) => portion.minor * sign);
  const before = amounts(amountMinor);
  for (let more = 1n; more <= BigInt(units); more++) {
    const largerMinor = amountMinor + sign * more;
    const after = amounts(largerMinor);
    const place = after.findIndex((minor, i) => minor < (before[i] as bigint));
    if (place >= 0)
      return { place, largerMinor, beforeMinor: (before[place] as bigint) * sign, afterMinor: (after[place] as bigint) * sign };
  }
  return undefined;
}
