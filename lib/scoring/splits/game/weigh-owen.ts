import type { Notice } from "../../explanation/notice.ts";
import { fact, label, productOf, type Step, sumOf } from "../../explanation/step.ts";
import { briefText, exactText } from "../../money/exact-text.ts";
import { compare, divide, isZero, type Rational, rational, sum, ZERO } from "../../money/rational.ts";
import type { SplitInput, Weighing } from "../split-scheme.ts";
import { MOST_SPELT_OUT, marginalStep, worthsOf } from "./explain-coalitions.ts";
import { type Game, MOST_TABULATED, nullPlayers, tabulate, worthOf } from "./game.ts";
import { type MarginalSums, marginalSums } from "./marginal-sums.ts";
import { readGame } from "./read-game.ts";
import { CONFIDENCE_PERCENT, type SampledValue, type Sampling, sampleValues } from "./sample-values.ts";

/** Members' places, each in one union. */
export type Unions = readonly (readonly number[])[];

/** The parameters of schemes that may have to sample. */
export const SAMPLING_PARAMS = [
  { name: "samples", kind: "integer", default: 10_000, least: 1, most: 1_000_000 },
  { name: "seed", kind: "integer", default: 1, least: 0, most: Number.MAX_SAFE_INTEGER },
] as const;

/**
 * Weighs members by their Owen value: unions join one after the other, in any order, and inside a union its members do. A
 * value is the mean of the marginal contributions over all these orders. With everybody in one union, or everybody in a union
 * of their own, it is the Shapley value. Exact up to MOST_TABULATED members, sampled above. Throws what readGame does.
 */
export function weighOwen(scheme: string, input: SplitInput, unions: Unions, sampling: Sampling): Weighing {
  const game = readGame(scheme, input);
  if (game.players > MOST_TABULATED) return weighSampled(input, sampleValues(game, unions, sampling), sampling);
  const worths = tabulate(game);
  const sums = marginalSums(worths, unions);
  const unionOf = input.members.map((_, place) => unions.find((union) => union.includes(place)) ?? []);
  const steps = input.members.map(({ id: member }, player) => {
    const lines = linesOf({ input, game, worths, unions, own: unionOf[player] ?? [], player }, sums[player] ?? []);
    return sumOf({ label: label("split_value", { member }), unit: "weight" }, lines);
  });
  return { steps, ...worthsOf(input, game, worths), nullPlayers: nullPlayers(worths, game.players) };
}

type Place = Readonly<{
  input: SplitInput;
  game: Game;
  worths: readonly bigint[];
  unions: Unions;
  own: readonly number[];
  player: number;
}>;

/** One line for each number of other unions and of colleagues that may stand before the player: all equally likely. */
function linesOf(place: Place, sums: MarginalSums): Step[] {
  const { input, unions, own, player } = place;
  const member = input.members[player]?.id ?? "";
  return sums.flatMap((row, h) =>
    row.map((marginals, t) => {
      const count = binomial(unions.length - 1, h) * binomial(own.length - 1, t);
      const text =
        unions.length === 1 ? label("split_after", { member, others: t }) : label("split_after_units", { member, units: h, colleagues: t });
      const chance = rational(1n, BigInt(unions.length * own.length) * count);
      return productOf({ label: text, unit: "weight" }, [
        marginalsStep(place, h, t, count, marginals),
        fact({ label: label("split_order_chance"), unit: "share" }, chance),
      ]);
    }),
  );
}

function marginalsStep(place: Place, h: number, t: number, count: bigint, marginals: bigint): Step {
  const { input, game, worths, unions, own, player } = place;
  const text = { label: label("split_marginals", { count: Number(count) }), unit: "weight" } as const;
  if (game.players > MOST_SPELT_OUT) return fact(text, worthOf(game, marginals));
  const others = subsets(
    unions.filter((union) => union !== own),
    h,
  ).map((chosen) => chosen.flat());
  const colleagues = subsets(
    own.filter((other) => other !== player),
    t,
  );
  const coalitions = others.flatMap((rest) => colleagues.map((some) => [...rest, ...some]));
  const mask = (players: readonly number[]): number => players.reduce((set, each) => set | (2 ** each), 0);
  return sumOf(
    text,
    coalitions.map((coalition) => marginalStep(input, game, worths, mask(coalition), player)),
  );
}

function weighSampled(input: SplitInput, values: readonly SampledValue[], { seed, samples }: Sampling): Weighing {
  const { deal, members, game } = input;
  const steps = members.map(({ id: member }, i) => {
    const { value, bound } = values[i] as SampledValue;
    const params = { member, samples, bound: briefText(bound), percent: CONFIDENCE_PERCENT };
    return fact({ label: label("split_sampled_value", params), unit: "weight" }, value);
  });
  const whole = sum(values.map(({ value }) => value));
  const widest = values.map(({ bound }) => bound).reduce((most, bound) => (compare(bound, most) > 0 ? bound : most), ZERO);
  const bound = isZero(whole) ? widest : divide(widest, whole);
  const params = { deal, members: members.length, most: MOST_TABULATED, samples, seed, percent: CONFIDENCE_PERCENT, bound: upwards(bound) };
  const warnings: Notice[] = [{ code: "split_sampled", params }];
  if (game?.model === "coalitions") warnings.push({ code: "split_coalitions_given_only", params: { deal, given: game.values.length } });
  return { steps, warnings, estimated: true };
}

/** A bound on a share as a decimal, never rounded down. */
function upwards(bound: Rational): string {
  const millionths = (bound.n * 1_000_000n + bound.d - 1n) / bound.d;
  return exactText(rational(millionths, 1_000_000n));
}

function binomial(n: number, k: number): bigint {
  let ways = 1n;
  for (let i = 1; i <= k; i++) ways = (ways * BigInt(n - i + 1)) / BigInt(i);
  return ways;
}

/** The subsets of `size` items, in the items' order. */
function subsets<T>(items: readonly T[], size: number): T[][] {
  if (size === 0) return [[]];
  return items.flatMap((item, i) => subsets(items.slice(i + 1), size - 1).map((rest) => [item, ...rest]));
}
