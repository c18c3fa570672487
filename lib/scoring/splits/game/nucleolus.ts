import { commonDenominator, type Rational, rational } from "../../money/rational.ts";
import { coalitionSums } from "./game.ts";
import { nullSpace } from "./null-space.ts";
import { Basis, type Column } from "./simplex.ts";

/** The coalitions whose complaint was settled together, and that complaint in parts of the worths' denominator. */
export type Level = Readonly<{ complaint: Rational; coalitions: readonly number[] }>;
export type Nucleolus = Readonly<{ values: readonly Rational[]; levels: readonly Level[] }>;

/**
 * The nucleolus (Schmeidler 1969) of a game with tabulated integer worths: of all divisions of v(N) that give each player at
 * least what it is worth alone, the one whose largest complaint v(S) - x(S) is least, then its second largest, and so on.
 * A sequence of linear programs (Maschler, Peleg and Shapley 1979), each solved exactly: minimise the largest complaint among
 * coalitions that can still change, then fix those coalitions whose multipliers are positive, for they complain as much in
 * every optimum (fixing all that happen to is the known mistake: Guajardo and Jornsten 2015). Each program fixes at least one
 * more dimension. The players' worths alone must not sum to more than v(N).
 */
export function nucleolus(worths: readonly bigint[], players: number): Nucleolus {
  const everybody = worths.length - 1;
  const fixed = [everybody];
  const levels: Level[] = [];
  let values: Rational[] = Array.from({ length: players }, () => rational(worths[everybody] as bigint, BigInt(players)));
  for (let moves = nullSpace(fixed, players); moves.length > 0; moves = nullSpace(fixed, players)) {
    const solved = leastComplaint(worths, players, values, moves);
    values = solved.values;
    levels.push(solved.level);
    fixed.push(...solved.level.coalitions, ...solved.alone);
  }
  return { values, levels };
}

type Solved = Readonly<{ values: Rational[]; level: Level; alone: readonly number[] }>;

/**
 * Moves the values so that the largest complaint among coalitions that the moves change is least. Solved from its dual side:
 * multipliers of coalitions (which sum to 1) and of the floors "at least what it is worth alone".
 */
function leastComplaint(worths: readonly bigint[], players: number, values: readonly Rational[], moves: readonly bigint[][]): Solved {
  const scale = commonDenominator(values);
  const now = values.map(({ n, d }) => n * (scale / d));
  const sumsNow = coalitionSums(now);
  const changes = moves.map(coalitionSums);
  // Coalitions first, then the players' floors.
  const columnOf = (id: number): Column => {
    const isFloor = id >= worths.length;
    const coalition = isFloor ? 2 ** (id - worths.length) : id;
    const entries = [...changes.map((change) => change[coalition] as bigint), isFloor ? 0n : 1n];
    return { id, entries, cost: (worths[coalition] as bigint) * scale - (sumsNow[coalition] as bigint) };
  };
  const active = worths.map((_, coalition) => changes.some((change) => change[coalition] !== 0n));
  const basis = startingBasis(columnOf, active, players);
  improve(basis, columnOf, active, moves, players);
  const prices = basis.prices();
  const step = basis.determinant * scale;
  const next = now.map((value, i) => rational(value * basis.determinant + moved(moves, prices, i), step));
  const settled = basis.positive().map(({ id }) => id);
  return {
    values: next,
    level: { complaint: rational(prices.at(-1) ?? 0n, step), coalitions: settled.filter((id) => id < worths.length) },
    alone: settled.filter((id) => id >= worths.length).map((id) => 2 ** (id - worths.length)),
  };
}

/** A coalition and the rest of the players at one half each balance; players' floors at zero complete the basis. */
function startingBasis(columnOf: (id: number) => Column, active: readonly boolean[], players: number): Basis {
  const first = active.indexOf(true);
  const basis = new Basis(columnOf(first).entries.length);
  basis.fill(columnOf(first));
  basis.fill(columnOf(active.length - 1 - first));
  for (let player = 0; player < players && !basis.isComplete; player++) basis.fill(columnOf(active.length + player));
  return basis;
}

/** Takes in what is violated most, until nothing is; while the objective stands still, what is violated first (Bland's rule). */
function improve(
  basis: Basis,
  columnOf: (id: number) => Column,
  active: readonly boolean[],
  moves: readonly bigint[][],
  players: number,
): void {
  const costs = Array.from({ length: active.length + players }, (_, id) => columnOf(id).cost);
  let cautious = false;
  for (;;) {
    const prices = basis.prices();
    const complaint = prices.at(-1) ?? 0n;
    const change = coalitionSums(Array.from({ length: players }, (_, i) => moved(moves, prices, i)));
    let entering = -1;
    let most = 0n;
    for (let id = 0; id < costs.length && !(cautious && entering >= 0); id++) {
      const isFloor = id >= active.length;
      if (!isFloor && !active[id]) continue;
      const paid = (change[isFloor ? 2 ** (id - active.length) : id] as bigint) + (isFloor ? 0n : complaint);
      const violation = (costs[id] as bigint) * basis.determinant - paid;
      if (violation <= most) continue;
      most = violation;
      entering = id;
    }
    if (entering < 0) return;
    cautious = !basis.enter(columnOf(entering));
  }
}

/** How far the prices of the moves carry a player's value. */
const moved = (moves: readonly bigint[][], prices: readonly bigint[], player: number): bigint =>
  moves.reduce((sum, move, k) => sum + (prices[k] as bigint) * (move[player] as bigint), 0n);
