import { ScoringError } from "../../errors.ts";
import { commonDenominator, type Rational } from "../../money/rational.ts";
import type { Game } from "./game.ts";
import type { GameInput } from "./game-input.ts";
import { gameValue } from "./game-value.ts";

type Values = Extract<GameInput, { model: "coalitions" }>["values"];

/** A coalition as a bit set of players, of any number. */
type Mask = bigint;

/**
 * Worths as given; a coalition that was never seen is worth the best of its seen sub-coalitions, nobody (worth 0) among them:
 * the monotone cover. A seen coalition keeps its worth even below a part of it.
 * Throws `split_coalition_not_member`, `split_coalition_twice` {deal, coalition, ...}, `split_coalition_empty` {deal, value},
 * `split_game_value_invalid` {deal, model, place, value}.
 */
export function coalitionsGame(deal: string, ids: readonly string[], values: Values): Game {
  const { worths, denominator } = integerWorths(seenCoalitions(deal, ids, values));
  const best = [[0n, 0n] as const, ...worths].sort(([, a], [, b]) => (a < b ? 1 : a > b ? -1 : 0));
  const worth = (mask: Mask): bigint => worths.get(mask) ?? cover(best, mask);
  const span = (best[0]?.[1] ?? 0n) - (best.at(-1)?.[1] ?? 0n);
  return {
    players: ids.length,
    denominator,
    isCost: false,
    empty: 0n,
    join: (mask, player) => mask | (1n << BigInt(player)),
    worth,
    table: () => tabulateCover(ids.length, worths),
    // From a loss of all there is between the lowest and the highest worth to a gain of it.
    spread: () => 2n * span,
  };
}

/** The coalitions that were given a worth, by their members' places. Throws as coalitionsGame does. */
export function seenCoalitions(deal: string, ids: readonly string[], values: Values): Map<Mask, Rational> {
  const places = new Map(ids.map((id, place) => [id, BigInt(place)]));
  const seen = new Map<Mask, Rational>();
  for (const [i, { members, value: text }] of values.entries()) {
    const coalition = members.join(", ");
    const value = gameValue(deal, "coalitions", `values[${i}].value`, text);
    let mask = 0n;
    for (const member of members) {
      const place = places.get(member);
      if (place === undefined) throw new ScoringError("split_coalition_not_member", { deal, coalition, member });
      mask |= 1n << place;
    }
    if (mask === 0n && value.n !== 0n) throw new ScoringError("split_coalition_empty", { deal, value: text });
    if (seen.has(mask)) throw new ScoringError("split_coalition_twice", { deal, coalition: coalition || "-" });
    seen.set(mask, value);
  }
  seen.delete(0n);
  return seen;
}

function integerWorths(seen: ReadonlyMap<Mask, Rational>): { worths: Map<Mask, bigint>; denominator: bigint } {
  const denominator = commonDenominator(seen.values());
  return { worths: new Map([...seen].map(([mask, { n, d }]) => [mask, n * (denominator / d)])), denominator };
}

/** The best of the seen sub-coalitions, nobody among them; `best` is ordered by worth, descending. */
function cover(best: readonly (readonly [Mask, bigint])[], mask: Mask): bigint {
  for (const [part, worth] of best) {
    if ((part & mask) === part) return worth;
  }
  return 0n;
}

/** All worths at once: each coalition looks only at the coalitions one player smaller. Places in the list of worths are small numbers. */
function tabulateCover(players: number, worths: ReadonlyMap<Mask, bigint>): bigint[] {
  const levels = [...new Set([0n, ...worths.values()])].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const levelOf = new Map(levels.map((worth, level) => [worth, level]));
  const zero = levelOf.get(0n) as number;
  const seen = new Int32Array(2 ** players).fill(-1);
  for (const [mask, worth] of worths) seen[Number(mask)] = levelOf.get(worth) as number;
  const covers = new Int32Array(2 ** players).fill(zero);
  const table = new Array<bigint>(2 ** players).fill(0n);
  for (let coalition = 1; coalition < table.length; coalition++) {
    let best = zero;
    for (let rest = coalition; rest !== 0; rest &= rest - 1) {
      const part = covers[coalition ^ (rest & -rest)] as number;
      if (part > best) best = part;
    }
    const own = seen[coalition] as number;
    covers[coalition] = Math.max(best, own);
    table[coalition] = levels[own >= 0 ? own : best] as bigint;
  }
  return table;
}
