import { isZero } from "../money/rational.ts";
import { type AccountCredit, accountCredit } from "./account-credit.ts";
import type { DealCoverage } from "./facts.ts";
import type { Holder } from "./holdings.ts";
import { covers, cut } from "./spans.ts";

/**
 * What a deal's overlay recognises of an account: the account's own credit once more, with the overlay's percentages in place
 * of its holders. A type of its own, so that it cannot be added to the credit by mistake.
 */
export type OverlayCredit = Readonly<{ deal: string; credit: AccountCredit }>;

/**
 * The recognition beside an account's credit, deal by deal. `overlays` say what part of the whole account each member is
 * recognised with, and on which days; on the others nobody is.
 */
export function overlayCredits({ facts, period }: AccountCredit, overlays: readonly DealCoverage[]): OverlayCredit[] {
  const span = { from: period.start, to: period.end };
  return [...Map.groupBy(overlays, ({ deal }) => deal)].map(([deal, own]) => {
    const holdings = cut(
      span,
      own.flatMap(({ from, to }) => [from, to]),
    ).map((part) => ({ ...part, holders: recognised(own.find((row) => covers(row, part))) }));
    return { deal, credit: accountCredit(facts, period, holdings) };
  });
}

const recognised = (overlay: DealCoverage | undefined): Holder[] =>
  (overlay?.shares ?? []).filter(({ share }) => !isZero(share)).map((part) => ({ ...part, source: "split" }));
