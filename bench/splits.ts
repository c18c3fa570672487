/**
 * `node bench/splits.ts`: the Shapley value of a claims game, exact and with its explanation, beside what a programmer would
 * write by hand in doubles, where that can run at all; and the nucleolus of ten members. Seconds differ between machines and
 * with what else they do; the ratios are what counts.
 */
import { toFraction } from "../lib/scoring/money/rational.ts";
import type { GameInput } from "../lib/scoring/splits/game/game-input.ts";
import { type SplitResult, shareDeal } from "../lib/scoring/splits/share-deal.ts";
import { naiveOrders, naiveSubsets, type Worth } from "./splits/naive-shapley.ts";

const REPEAT = 3;

/** Claims of 100000.17, 200000.17 ... on 40 % of them, in cents. */
const claimOf = (player: number): number => 10_000_000 * (player + 1) + 17;
const estateOf = (players: number): number => Math.floor((sumOfClaims(players) * 2) / 5);
const sumOfClaims = (players: number): number => Array.from({ length: players }, (_, i) => claimOf(i)).reduce((a, b) => a + b);
const byMember = (players: number, figure: (player: number) => number): Record<string, string> =>
  Object.fromEntries(Array.from({ length: players }, (_, i) => [`M${i}`, `${figure(i)}`]));

function share(scheme: string, players: number, game: GameInput): SplitResult {
  const members = Array.from({ length: players }, (_, i) => ({ id: `M${i}`, role: "member" }));
  return shareDeal(scheme, undefined, { deal: "bench", members, touches: [], game });
}

const claims = (players: number): GameInput => ({
  model: "bankruptcy",
  estate: `${estateOf(players)}`,
  claims: byMember(players, claimOf),
});

const naiveWorth = (players: number): Worth => {
  const shortfall = sumOfClaims(players) - estateOf(players);
  return (coalition) => {
    let claimed = 0;
    for (const player of coalition) claimed += claimOf(player);
    return Math.max(0, claimed - shortfall);
  };
};

/** The median seconds of some turns; the last answer. */
function timed<T>(work: () => T, repeat = REPEAT): { seconds: number; answer: T } {
  const times: number[] = [];
  let answer = work();
  for (let turn = 0; turn < repeat; turn++) {
    const begin = performance.now();
    answer = work();
    times.push((performance.now() - begin) / 1000);
  }
  return { seconds: times.sort((a, b) => a - b)[repeat >> 1] ?? Number.NaN, answer };
}

const line = (...cells: readonly string[]): void =>
  console.log(cells.map((cell, i) => (i < 2 ? cell.padEnd(i === 0 ? 24 : 26) : cell.padStart(11))).join("  "));

function beside(players: number, name: string, naive: (players: number, worth: Worth) => number[]): void {
  const ours = timed(() => share("shapley", players, claims(players)));
  const theirs = timed(() => naive(players, naiveWorth(players)), 1);
  for (const [i, { n, d }] of ours.answer.weights.entries()) {
    const off = Math.abs(Number(n) / Number(d) - (theirs.answer[i] as number));
    if (off > 1e-6 * claimOf(i)) throw new Error(`M${i} of ${players}: ${toFraction({ n, d })} is not ${theirs.answer[i]}`);
  }
  line(`Shapley, ${players} members`, name, ours.seconds.toFixed(4), theirs.seconds.toFixed(4), (ours.seconds / theirs.seconds).toFixed(4));
}

line("what", "set beside", "ours s", "theirs s", "ours/theirs");
beside(8, "every order", naiveOrders);
beside(10, "every order", naiveOrders);
for (const players of [10, 15, 20]) beside(players, "every subset", naiveSubsets);
const pairs = Array.from({ length: 10 }, (_, i) =>
  Array.from({ length: i }, (_, j) => ({ members: [`M${i}`, `M${j}`], value: `${i * j + 3}` })),
);
const nucleoli: Readonly<Record<string, GameInput>> = {
  "45 pairs and the whole": {
    model: "coalitions",
    values: [...pairs.flat(), { members: Array.from({ length: 10 }, (_, i) => `M${i}`), value: "1000" }],
  },
  "airport, square costs": { model: "airport", costs: byMember(10, (i) => (i + 1) ** 2) },
  "vote, weights 1 to 10": { model: "weighted-voting", quota: "28", weights: byMember(10, (i) => i + 1) },
};
for (const [name, game] of Object.entries(nucleoli)) {
  line("nucleolus, 10 members", name, timed(() => share("nucleolus", 10, game)).seconds.toFixed(4), "-", "-");
}
