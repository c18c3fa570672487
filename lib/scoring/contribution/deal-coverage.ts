import type { Step } from "../explanation/step.ts";
import type { Rational } from "../money/rational.ts";
import type { Day } from "../periods/day.ts";
import type { DealCoverage } from "./facts.ts";
import { covers, cut, type Span } from "./spans.ts";

type Dated = Readonly<{ from: Day; to: Day | null }>;
export type DealRow = Readonly<{ deal: string }> & Dated;
/** What an agreed split gives the members who are on the deal on a day. */
export type AgreedShares<Split> = (split: Split, day: Day) => readonly Readonly<{ manager: string; share: Rational; step: Step }>[];

/** What shares an account of a deal on a day on which no split is agreed. */
type Fallback<Row, Split> = (row: Row, day: Day) => Split | null;

/**
 * The days inside a span on which agreed splits cover an account: where a deal names the account, a split of the deal is
 * agreed, and the members stay the same. On days on which none does, of any deal, `fallback` may say what does instead.
 * `members` gives the joining and leaving days of a deal.
 */
export function dealCoverages<Row extends DealRow, Split extends DealRow>(
  accountRows: readonly Row[],
  splits: readonly Split[],
  members: (deal: string) => readonly Dated[],
  shares: AgreedShares<Split>,
  span: Span,
  fallback?: Fallback<Row, Split>,
): DealCoverage[] {
  const covered = (row: DealRow, edges: readonly Dated[], splitOn: (part: Span) => Split | null | undefined): DealCoverage[] =>
    cut(
      span,
      [row, ...edges, ...members(row.deal)].flatMap(({ from, to }) => [from, to]),
    )
      .filter((part) => covers(row, part))
      .flatMap((part) => {
        const split = splitOn(part);
        return split ? [{ deal: row.deal, ...part, shares: shares(split, part.from) }] : [];
      });
  const agreed = accountRows.flatMap((row) => {
    const own = splits.filter(({ deal }) => deal === row.deal);
    return covered(row, own, (part) => own.find((candidate) => covers(candidate, part)));
  });
  if (!fallback) return agreed;
  const open = (part: Span): boolean => !agreed.some((coverage) => covers(coverage, part));
  return [...agreed, ...accountRows.flatMap((row) => covered(row, agreed, (part) => (open(part) ? fallback(row, part.from) : null)))];
}
