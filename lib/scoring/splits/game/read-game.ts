import { ScoringError } from "../../errors.ts";
import { exactText } from "../../money/exact-text.ts";
import { compare, type Rational, sum } from "../../money/rational.ts";
import type { SplitInput } from "../split-scheme.ts";
import { coalitionsGame } from "./coalitions.ts";
import type { Game } from "./game.ts";
import type { ByMember, GameInput } from "./game-input.ts";
import { gameValue } from "./game-value.ts";
import { additive, airport, bankruptcy, type Claims, voting } from "./models.ts";

/**
 * The deal's characteristic function, in one of these models (v(S) for a coalition S):
 * `coalitions`: worths as given, the monotone cover where none is given (coalitions.ts).
 * `additive`: the sum of its members' values; everybody works alone.
 * `airport` (Littlechild and Owen 1973): the largest of its members' costs; a cost game.
 * `bankruptcy` (O'Neill 1982): what the others' claims leave of the estate, at least 0.
 * `weighted-voting`: 1 where its members' weights reach the quota, else 0.
 * Throws `split_no_game` {deal, scheme} and what makes the game none: `split_game_member_missing` {deal, model, member},
 * `split_game_not_member` {deal, model, member}, `split_game_value_invalid`, `split_game_negative` {deal, model, place, value},
 * `split_quota_zero` {deal, value}, `split_estate_above_claims` {deal, estate, claims}, and those of coalitions.ts.
 */
export function readGame(scheme: string, { deal, members, game }: SplitInput): Game {
  if (!game) throw new ScoringError("split_no_game", { deal, scheme });
  const ids = members.map(({ id }) => id);
  const read = createReader(deal, game.model, ids);
  switch (game.model) {
    case "coalitions":
      return coalitionsGame(deal, ids, game.values);
    case "additive":
      return additive(read.table("values", game.values, true));
    case "airport":
      return airport(read.table("costs", game.costs));
    case "bankruptcy":
      return bankruptcy(readClaims(deal, ids, game));
    case "weighted-voting": {
      const quota = read.value("quota", game.quota);
      if (quota.n === 0n) throw new ScoringError("split_quota_zero", { deal, value: game.quota });
      return voting(read.table("weights", game.weights), quota);
    }
  }
}

/** The claims problem of the bankruptcy model. Throws as readGame does. */
export function readClaims(deal: string, ids: readonly string[], game: Extract<GameInput, { model: "bankruptcy" }>): Claims {
  const read = createReader(deal, game.model, ids);
  const estate = read.value("estate", game.estate);
  const claims = read.table("claims", game.claims);
  const claimed = sum(claims);
  if (compare(estate, claimed) > 0) {
    throw new ScoringError("split_estate_above_claims", { deal, estate: game.estate, claims: exactText(claimed) });
  }
  return { estate, claims };
}

/** Reads figures of one deal's game, so that every error names deal and model. */
function createReader(deal: string, model: string, ids: readonly string[]) {
  function value(place: string, text: string, signed = false): Rational {
    const read = gameValue(deal, model, place, text);
    if (!signed && read.n < 0n) throw new ScoringError("split_game_negative", { deal, model, place, value: text });
    return read;
  }

  /** One figure for each member, in the members' order. */
  function table(place: string, figures: ByMember, signed = false): Rational[] {
    const stranger = Object.keys(figures).find((id) => !ids.includes(id));
    if (stranger !== undefined) throw new ScoringError("split_game_not_member", { deal, model, member: stranger });
    return ids.map((member) => {
      const text = Object.hasOwn(figures, member) ? figures[member] : undefined;
      if (text === undefined) throw new ScoringError("split_game_member_missing", { deal, model, member });
      return value(`${place}.${member}`, text, signed);
    });
  }

  return { value, table };
}
