import { ScoringError } from "../../errors.ts";
import { parseDecimal } from "../../money/decimal-text.ts";
import type { Rational } from "../../money/rational.ts";

/** A decimal text of a game. Throws `split_game_value_invalid` {deal, model, place, value}. */
export function gameValue(deal: string, model: string, place: string, text: string): Rational {
  try {
    return parseDecimal(text);
  } catch {
    throw new ScoringError("split_game_value_invalid", { deal, model, place, value: text });
  }
}
