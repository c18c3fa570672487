import { parseDecimal } from "../../money/decimal-text.ts";
import { toFraction } from "../../money/rational.ts";
import { firstAlike } from "../alike.ts";
import type { Member, SplitInput } from "../split-scheme.ts";

/** What a game says of a member, as a text for `sees`: from the input, not from worths that were computed of it. */
export function gameSeen({ game, members }: SplitInput, { id }: Member): string {
  switch (game?.model) {
    case undefined:
      return "";
    case "coalitions": {
      const ids = members.map((member) => member.id);
      const lines = game.values.map(({ members: names, value }) => ({ names, figure: number(value) }));
      return firstAlike(ids, id, lines, (names) => JSON.stringify([...names].sort()));
    }
    case "additive":
      return number(game.values[id]);
    case "airport":
      return number(game.costs[id]);
    case "bankruptcy":
      return number(game.claims[id]);
    case "weighted-voting":
      return number(game.weights[id]);
  }
}

const number = (text: string | undefined): string => toFraction(parseDecimal(text ?? "0"));
