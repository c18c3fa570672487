import type { View } from "./search-params.ts";
import type { ListedAgreement, ListedDeal } from "./types.ts";

/** A deal in the list, with where its agreement stands. */
export type DealRow = ListedDeal & Readonly<{ agreement: ListedAgreement }>;

/** Deals with their agreements; both lists are of the same deals. */
export function dealRows(deals: readonly ListedDeal[], agreements: readonly ListedAgreement[]): DealRow[] {
  const byDeal = new Map(agreements.map((agreement) => [agreement.deal, agreement]));
  return deals.flatMap((deal) => {
    const agreement = byDeal.get(deal.code);
    return agreement ? [{ ...deal, agreement }] : [];
  });
}

export const isInView = ({ agreement: { state, isYourTurn } }: DealRow, view: View): boolean =>
  ({ all: true, open: state !== "agreed", waiting: isYourTurn, agreed: state === "agreed" })[view];
