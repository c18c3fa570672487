import fc from "fast-check";
import { type Rational, rational } from "../money/rational.ts";
import { type Day, toDay } from "../periods/day.ts";
import type { GameInput } from "../splits/game/game-input.ts";
import type { Member, MemberBalance, Path, SplitInput, Touch } from "../splits/split-scheme.ts";

/** Shared generators of domain values for property tests. Small ranges on purpose: ties and repeats must happen. */

export const rationals = (): fc.Arbitrary<Rational> =>
  fc.tuple(fc.bigInt({ min: -10_000n, max: 10_000n }), fc.bigInt({ min: 1n, max: 997n })).map(([n, d]) => rational(n, d));

const weights = (): fc.Arbitrary<Rational> =>
  fc.tuple(fc.bigInt({ min: 0n, max: 50n }), fc.bigInt({ min: 1n, max: 12n })).map(([n, d]) => rational(n, d));

/** One to eight weights, not all zero. */
export const weightLists = (): fc.Arbitrary<Rational[]> =>
  fc.array(weights(), { minLength: 1, maxLength: 8 }).filter((list) => list.some(({ n }) => n > 0n));

export const amountsMinor = (): fc.Arbitrary<bigint> =>
  fc.oneof(fc.bigInt({ min: -200n, max: 200n }), fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }));

/** A decimal text with up to six decimals, zero or more. */
export const decimalTexts = (): fc.Arbitrary<string> =>
  fc.tuple(fc.nat(9999), fc.nat(6)).map(([digits, decimals]) => {
    const text = String(digits).padStart(decimals + 1, "0");
    return decimals === 0 ? text : `${text.slice(0, -decimals)}.${text.slice(-decimals)}`;
  });

/** Days from 1990 to 2039. */
export const days = (): fc.Arbitrary<Day> => fc.integer({ min: toDay("1990-01-01"), max: toDay("2039-12-31") });

const ROLES = ["originator", "structurer", "support"];
const KINDS = ["call", "meeting", "visit"];

/** Instants in March 2026 on the quarter hour, so that some fall together. */
const instants = (): fc.Arbitrary<string> =>
  fc.nat(31 * 96 - 1).map((quarters) => new Date(Date.UTC(2026, 2, 1) + quarters * 900_000).toISOString());

/** A deal of one to six members with agreed shares that sum to 1, one to twelve touches by them, balances, a game and paths. */
export const deals = (): fc.Arbitrary<SplitInput> =>
  fc.integer({ min: 1, max: 6 }).chain((count) =>
    fc.record({
      deal: fc.constant("D1"),
      closed: fc.constant("2026-04-01T00:00:00Z"),
      members: fc.tuple(fc.array(fc.constantFrom(...ROLES), { minLength: count, maxLength: count }), agreedShares(count)).map(team),
      touches: fc.array(touches(count), { minLength: 1, maxLength: 12 }),
      balances: balances(count),
      game: games(count),
      paths: paths(count),
    }),
  );

const team = ([roles, shares]: [string[], string[]]): Member[] =>
  roles.map((role, i) => ({ id: `M${i}`, role, agreedShare: shares[i] ?? "0" }));

const memberIds = (count: number): string[] => Array.from({ length: count }, (_, i) => `M${i}`);
const tuple = <T>(count: number, each: fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.array(each, { minLength: count, maxLength: count });

const balances = (count: number): fc.Arbitrary<MemberBalance[]> =>
  tuple(count, fc.tuple(fc.nat(9), fc.integer({ min: -9, max: 9 }))).map((figures) =>
    figures.map(([adb, growth], i) => ({ member: `M${i}`, adb: `${adb}.50`, growth: `${growth}` })),
  );

const paths = (count: number): fc.Arbitrary<Path[]> =>
  fc.array(fc.record({ touches: fc.array(fc.constantFrom(...memberIds(count)), { maxLength: 5 }), won: fc.nat(3), lost: fc.nat(3) }), {
    minLength: 1,
    maxLength: 6,
  });

/** A game of members M0, M1, ... in one of the models. Worths are small, so that players are often equal or add nothing. */
export const games = (count: number): fc.Arbitrary<GameInput> => fc.oneof(coalitionGames(count), modelGames(count));

/** Worths for some of the coalitions. */
export const coalitionGames = (count: number): fc.Arbitrary<GameInput> =>
  tuple(2 ** count - 1, fc.option(fc.nat(12), { freq: 2 })).map((worths) => ({
    model: "coalitions",
    values: worths.flatMap((worth, i) =>
      worth === null ? [] : [{ members: memberIds(count).filter((_, player) => ((i + 1) >> player) & 1), value: `${worth}` }],
    ),
  }));

const modelGames = (count: number): fc.Arbitrary<GameInput> =>
  fc.tuple(tuple(count, fc.nat(9)), fc.integer({ min: 1, max: 10 })).chain(([figures, part]) => {
    const of = Object.fromEntries(figures.map((figure, i) => [`M${i}`, `${figure}`]));
    const total = figures.reduce((sum, figure) => sum + figure, 0);
    return fc.constantFrom<GameInput[]>(
      { model: "additive", values: of },
      { model: "airport", costs: of },
      { model: "bankruptcy", estate: `${Math.floor((total * part) / 10)}`, claims: of },
      { model: "weighted-voting", quota: `${Math.max(1, Math.ceil((total * part) / 10))}`, weights: of },
    );
  });

const touches = (count: number): fc.Arbitrary<Touch> =>
  fc.record({ member: fc.nat(count - 1).map((i) => `M${i}`), at: instants(), kind: fc.constantFrom(...KINDS) });

/** Shares in ten-thousandths that sum to 1: the gaps between sorted cuts. */
const agreedShares = (count: number): fc.Arbitrary<string[]> =>
  fc.array(fc.nat(10_000), { minLength: count - 1, maxLength: count - 1 }).map((cuts) => {
    const bounds = [0, ...cuts.sort((a, b) => a - b), 10_000];
    return bounds
      .slice(1)
      .map((bound, i) => (bound === 10_000 && bounds[i] === 0 ? "1" : `0.${String(bound - (bounds[i] ?? 0)).padStart(4, "0")}`));
  });

/** A scheme with parameters that fit the deals above. */
export const schemes = (): fc.Arbitrary<Readonly<{ scheme: string; params: unknown }>> =>
  fc.constantFrom(
    { scheme: "equal", params: undefined },
    { scheme: "manual", params: undefined },
    { scheme: "role-weighted", params: { weights: { originator: "3", structurer: "2", support: "1" } } },
    { scheme: "linear", params: undefined },
    { scheme: "position-based", params: undefined },
    { scheme: "position-based", params: { first: "20", middle: "20", last: "60", twoTouches: "spread-middle" } },
    { scheme: "time-decay", params: undefined },
    { scheme: "time-decay", params: { halfLifeDays: "0.01041666" } },
    { scheme: "activity-weighted", params: { points: { call: "1", meeting: "3", visit: "0.5" }, dailyCap: "4" } },
    ...["originator", "closer", "balance-weighted", "increment-weighted", "shapley", "owen", "banzhaf", "nucleolus", "markov"].map(
      (scheme) => ({ scheme, params: undefined }),
    ),
  );

/** An overlay's parameters: per cents of some of the members, 0 to 1000 in all. */
export const overlayParams = (members: readonly string[]): fc.Arbitrary<Readonly<{ percent: Record<string, string> }>> =>
  fc
    .subarray([...members], { minLength: 1 })
    .chain((named) => fc.tuple(...named.map((member) => fc.tuple(fc.constant(member), percents(named.length)))))
    .map((pairs) => ({ percent: Object.fromEntries(pairs) }));

const percents = (members: number): fc.Arbitrary<string> =>
  fc.tuple(fc.nat(Math.floor(1000 / members) - 1), fc.nat(999)).map(([whole, part]) => `${whole}.${String(part).padStart(3, "0")}`);
