import { MeritError } from "../../../lib/messages/merit-error.ts";
import { absent, differenceOf, label, type Step, type StepText, stored } from "../../../lib/scoring/explanation/step.ts";
import { agreementTerms } from "../agreements/index.ts";
import type { Context } from "../context.ts";
import {
  type ExplainedDeal,
  explainBound,
  explainDealAmount,
  explainPart,
  explainShare,
  explainShared,
  parseTrial,
  type ShareQuery,
} from "../deals/index.ts";
import type { DealFigure } from "./deal-figures.ts";
import type { FigureQuery } from "./figure-query.ts";

/** What each figure has to be told beside its deal, and what it may be told; anything else asks for a figure that there is not. */
const KEYS: Readonly<Record<DealFigure, Readonly<{ must: readonly (keyof FigureQuery)[]; may: readonly (keyof FigureQuery)[] }>>> = {
  deal_amount: { must: [], may: ["scheme", "trial"] },
  deal_share: { must: ["scheme", "manager"], may: ["terms", "trial", "against"] },
  deal_part: { must: ["scheme", "manager"], may: [] },
  deal_lowest: { must: ["manager"], may: [] },
  deal_highest: { must: ["manager"], may: [] },
};

/** The name of the deal as recorded among what a share is compared with (`against`); the others are terms of its agreement. */
const RECORD = "record";

/**
 * Explains a figure of a deal, through the deal's own use cases: its amount (of a `scheme`: as the members share it), what a member gets
 * under a scheme and under the `terms` of the agreement or in a copy (`trial`), the part of the whole that is, the least and the most
 * among all schemes. A share `against` other terms, or against the record, is a change. Throws `deal_figure_missing` and what these throw.
 */
export async function explainDeal(context: Context, figure: DealFigure, query: FigureQuery): Promise<ExplainedDeal> {
  const deal = requireDeal(figure, query);
  const { scheme = "", manager = "" } = query;
  switch (figure) {
    case "deal_amount":
      return scheme === "" ? explainDealAmount(context, deal) : explainShared(context, { deal, scheme, changes: changesOf(query) });
    case "deal_share":
      return query.against === undefined ? explainShare(context, await shareQuery(context, query)) : explainChange(context, query);
    case "deal_part":
      return explainPart(context, { deal, scheme, manager });
    case "deal_lowest":
      return explainBound(context, { deal, manager, bound: "lowest" }, shareUnder(query));
    case "deal_highest":
      return explainBound(context, { deal, manager, bound: "highest" }, shareUnder(query));
  }
}

/** What the member of a bound gets under one scheme. */
const shareUnder =
  ({ period, deal, manager }: FigureQuery) =>
  (scheme: string): FigureQuery => ({ explain: "deal_share", period, deal, scheme, manager });

const missing = ({ deal = "" }: FigureQuery): MeritError => new MeritError("deal_figure_missing", { deal });

/** Throws `deal_figure_missing` unless the query says all that the figure needs and nothing that means nothing to it. */
function requireDeal(figure: DealFigure, query: FigureQuery): string {
  const { must, may } = KEYS[figure];
  const known: readonly string[] = ["explain", "period", "deal", ...must, ...may];
  const isForeign = Object.entries(query).some(([key, value]) => value !== undefined && !known.includes(key));
  const isTriedAlone = figure === "deal_amount" && query.trial !== undefined && query.scheme === undefined;
  if (query.deal === undefined || isForeign || isTriedAlone || must.some((key) => query[key] === undefined)) throw missing(query);
  return query.deal;
}

function changesOf(query: FigureQuery): ShareQuery["changes"] {
  if (query.trial === undefined) return undefined;
  const changes = parseTrial(query.trial);
  if (changes === null) throw missing(query);
  return changes;
}

async function shareQuery(context: Context, query: FigureQuery): Promise<ShareQuery> {
  const { deal = "", scheme = "", manager = "" } = query;
  const terms = query.terms === undefined ? undefined : await agreementTerms(context, deal, query.terms);
  if (terms === null || (terms && terms.scheme !== scheme)) throw missing(query);
  return { deal, scheme, manager, terms, changes: changesOf(query) };
}

/** What a member gets, less what the same member gets otherwise. Both sides open as figures of their own. */
async function explainChange(context: Context, { against, ...query }: FigureQuery): Promise<ExplainedDeal> {
  const other = await otherSide(context, { ...query, against });
  const sides = [await sideOf(context, query), await sideOf(context, other)] as const;
  const known = sides[0] ?? sides[1];
  if (known === null) throw missing(query);
  const { unit, currency } = known.root;
  const text = (of: FigureQuery): StepText => ({ label: sideLabel(of), unit, currency });
  const step = (of: FigureQuery, side: ExplainedDeal | null): Step =>
    side === null ? absent(text(of)) : stored(text(of), side.root.value, of);
  const { deal = "", manager = "" } = query;
  const title = { label: label("figure_deal_change", { deal, manager }), unit, currency };
  const root = differenceOf(title, [step(query, sides[0]), step(other, sides[1])]);
  return { position: known.position, root, check: label("check_deal_change", { deal }) };
}

async function otherSide(context: Context, { against = "", terms: _, trial: __, ...query }: FigureQuery): Promise<FigureQuery> {
  if (against === RECORD) return query;
  const terms = await agreementTerms(context, query.deal ?? "", against);
  if (terms === null) throw missing(query);
  return { ...query, scheme: terms.scheme, terms: against };
}

/** One side; null for who is no member there, and so gets nothing. */
async function sideOf(context: Context, query: FigureQuery): Promise<ExplainedDeal | null> {
  const asked = await shareQuery(context, query);
  try {
    return await explainShare(context, asked);
  } catch (error) {
    if (error instanceof MeritError && error.code === "deal_member_missing") return null;
    throw error;
  }
}

const STEP = /^step(\d+)$/;

/** Of which terms, or of which copy, a side is. */
function sideLabel({ scheme = "", terms, trial }: FigureQuery) {
  const [, step] = STEP.exec(terms ?? "") ?? [];
  const side = step === undefined ? (terms ?? (trial === undefined ? RECORD : "trial")) : "step";
  return label("deal_side", { side, step: step ?? "", scheme });
}
