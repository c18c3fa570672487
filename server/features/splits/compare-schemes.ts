import { ScoringError } from "../../../lib/scoring/errors.ts";
import type { Notice } from "../../../lib/scoring/explanation/notice.ts";
import { toFixedDecimal } from "../../../lib/scoring/money/decimal-text.ts";
import { formatMinor } from "../../../lib/scoring/money/minor.ts";
import { type Rational, toFraction } from "../../../lib/scoring/money/rational.ts";
import { type AmountProperties, checkAmount } from "../../../lib/scoring/splits/check-amount.ts";
import type { Witness } from "../../../lib/scoring/splits/check-properties.ts";
import { explainAmount } from "../../../lib/scoring/splits/explain-amount.ts";
import { splitScheme } from "../../../lib/scoring/splits/registry.ts";
import { type SplitResult, shareDeal } from "../../../lib/scoring/splits/share-deal.ts";
import { splitAmount } from "../../../lib/scoring/splits/split-amount.ts";
import type { SplitInput } from "../../../lib/scoring/splits/split-scheme.ts";
import { type PresentedStep, presentTree } from "../explanations/index.ts";

const SHARE_DECIMALS = 18;

/** A scheme to be tried on a deal, with its parameters as parsed JSON. */
export type SchemeChoice = Readonly<{ scheme: string; params: unknown }>;

/** A deal, and the amount that is to be shared. */
export type DealToSplit = Readonly<{ input: SplitInput; amountMinor: bigint; currency: string }>;

/** `exact` where the share is rational and no estimate; `value` is the member's value in the game, where there is one. */
export type ShareOut = Readonly<{ member: string; share: string; exact?: string; value?: string; amount: string }>;
/** Who shows that a property fails, with their shares (fractions) or amounts (major units). */
export type WitnessOut = Readonly<{ members: readonly string[]; shares?: readonly string[]; amounts?: readonly string[] }>;
export type PropertiesOut = Readonly<Partial<Record<keyof AmountProperties, true | WitnessOut>>>;

export type SplitOut = Readonly<{
  scheme: string;
  /** in the members' order */
  shares: readonly ShareOut[];
  /** what the amounts sum to: the deal's amount; for overlay, which stands beside it, its own sum */
  total: string;
  properties: PropertiesOut;
  /** `evidence`: what several members' weights were computed from (a transition table, the worths of coalitions) */
  explanation: PresentedStep & Readonly<{ evidence?: readonly PresentedStep[] }>;
  warnings: readonly Notice[];
}>;

export type Comparison = Readonly<{ results: readonly SplitOut[]; errors: readonly (Notice & { scheme: string })[] }>;

/**
 * What each of the schemes would give everyone. A scheme that cannot be computed stands under `errors`, in the core's code and
 * parameters, and does not stop the others.
 */
export function compareSchemes(deal: DealToSplit, choices: readonly SchemeChoice[]): Comparison {
  const results: SplitOut[] = [];
  const errors: (Notice & { scheme: string })[] = [];
  for (const { scheme, params } of choices) {
    try {
      results.push(present(deal, shareDeal(scheme, params, deal.input)));
    } catch (error) {
      if (!(error instanceof ScoringError)) throw error;
      errors.push({ scheme, code: error.code, params: error.params });
    }
  }
  return { results, errors };
}

function present({ input, amountMinor, currency }: DealToSplit, result: SplitResult): SplitOut {
  const { members } = input;
  const portions = splitAmount(amountMinor, result);
  const isGame = splitScheme(result.scheme).needs.includes("game");
  const evidence = result.evidence.map(presentTree);
  return {
    scheme: result.scheme,
    shares: members.map(({ id }, i) => ({
      member: id,
      share: toFixedDecimal(result.shares[i] as Rational, SHARE_DECIMALS),
      ...(result.exact && { exact: toFraction(result.shares[i] as Rational) }),
      ...(isGame && { value: toFraction(result.weights[i] as Rational) }),
      amount: formatMinor(portions[i]?.minor ?? 0n, currency),
    })),
    total: formatMinor(
      portions.reduce((sum, { minor }) => sum + minor, 0n),
      currency,
    ),
    properties: presentProperties(checkAmount(amountMinor, members, result, portions), currency),
    explanation: {
      ...presentTree(explainAmount(amountMinor, currency, members, result)),
      ...(evidence.length > 0 && { evidence }),
    },
    warnings: result.warnings,
  };
}

const presentProperties = (properties: AmountProperties, currency: string): PropertiesOut =>
  Object.fromEntries(
    Object.entries(properties).map(([name, holds]) => [name, holds === true ? true : presentWitness(holds as Witness, currency)]),
  );

function presentWitness({ members, ...figures }: Witness, currency: string): WitnessOut {
  if ("shares" in figures) return { members, shares: figures.shares };
  return { members, amounts: figures.amountsMinor.map((minor) => formatMinor(minor, currency)) };
}
