/** The figures of a deal: of the deal as recorded, or of a copy that is tried, never of a run. */
export const DEAL_FIGURES = ["deal_amount", "deal_share", "deal_part", "deal_lowest", "deal_highest"] as const;
export type DealFigure = (typeof DEAL_FIGURES)[number];

export const dealFigure = (explain: string): DealFigure | undefined => DEAL_FIGURES.find((known) => known === explain);
