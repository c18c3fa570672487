import { toFraction } from "../money/rational.ts";
import type { GameInput } from "../splits/game/game-input.ts";
import { shareDeal } from "../splits/share-deal.ts";
import type { SplitInput } from "../splits/split-scheme.ts";
import { scoringErrorOf } from "./scoring-error-of.ts";

/** A deal of members M0, M1, ... with a game; `units` gives the members' units ("" for none). */
export const gameDeal = (count: number, game: GameInput, units: readonly string[] = []): SplitInput => ({
  deal: "D1",
  members: Array.from({ length: count }, (_, i) => ({ id: `M${i}`, role: "member", ...(units[i] && { unit: units[i] }) })),
  touches: [],
  game,
});

/** The members' values under a game's scheme as fractions, or the code of the error. */
export function valuesOf(scheme: string, deal: SplitInput, params?: unknown): string[] | string {
  let values: string[] = [];
  const error = scoringErrorOf(() => (values = shareDeal(scheme, params, deal).weights.map(toFraction)));
  return error?.code ?? values;
}

/** A figure for each member: byMember("8", "11") is {M0: "8", M1: "11"}. */
export const byMember = (...figures: readonly string[]): Record<string, string> =>
  Object.fromEntries(figures.map((figure, i) => [`M${i}`, figure]));

/** Worths by coalitions, from "01 12": M0 and M1 together are worth 12. */
export const worths = (...texts: readonly string[]): GameInput => ({
  model: "coalitions",
  values: texts.map((text) => {
    const [players = "", value = ""] = text.split(" ");
    return { members: [...players].map((player) => `M${player}`), value };
  }),
});
