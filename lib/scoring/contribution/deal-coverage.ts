import type { Step } from "../explanation/step.ts";
import type { Rational } from "../money/rational.ts";
import type { Day } from "../periods/day.ts";
import type { DealCoverage } from "./facts.ts";
import { covers, cut, type Span } from "./spans.ts";

type Dated = Readonly<{ from: Day; to: Day | null }>;
export type DealRow = Readonly<{ deal: string }> & Dated;
/** What an agreed split gives the members who are on the deal on a day. */
export type AgreedShares<Split> = (split: Split, day: Day) => readonly Readonly<{ manager: string; share: Rational; step: Step }>[];

/**
 * The days inside a span on which agreed splits cover an account: where a deal names the account, a split of the deal is
 * agreed, and the members stay the same. `members` gives the joining and leaving days of a deal.
 */
export function dealCoverages<Split extends DealRow>(
  accountRows: readonly DealRow[],
  splits: readonly Split[],
  members: (deal: string) => readonly Dated[],
  shares: AgreedShares<Split>,
  span: Span,
): DealCoverage[] {
  return accountRows.flatMap((row) => {
    const own = splits.filter(({ deal }) => deal === row.deal);
    const edges = [row, ...own, ...members(row.deal)].flatMap(({ from, to }) => [from, to]);
    return cut(span, edges)
      .filter((part) => covers(row, part))
      .flatMap((part) => {
        const split = own.find((candidate) => covers(candidate, part));
        return split ? [{ deal: row.deal, ...part, shares: shares(split, part.from) }] : [];
      });
  });
}
