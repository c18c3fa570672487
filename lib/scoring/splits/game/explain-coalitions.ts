import type { Notice } from "../../explanation/notice.ts";
import { differenceOf, fact, label, type Step } from "../../explanation/step.ts";
import type { SplitInput } from "../split-scheme.ts";
import { seenCoalitions } from "./coalitions.ts";
import { type Game, playersOf, worthOf } from "./game.ts";

/** Up to so many members every coalition stands in the explanation. */
export const MOST_SPELT_OUT = 5;

/** So many coalitions that got their worth from a part of them are listed one by one; a notice counts all. */
const MOST_LISTED = 200;

/** A coalition by its members' names. */
export const coalitionName = ({ members }: SplitInput, coalition: number): string =>
  playersOf(coalition)
    .map((place) => members[place]?.id ?? "")
    .join(", ");

/** The worth of a coalition as a leaf. */
export function worthStep(input: SplitInput, game: Game, worths: readonly bigint[], coalition: number): Step {
  const text = coalition === 0 ? label("split_worth_of_nobody") : label("split_worth", { coalition: coalitionName(input, coalition) });
  return fact({ label: text, unit: "weight" }, worthOf(game, worths[coalition] as bigint));
}

/** What a member adds to a coalition that it is not in. */
export function marginalStep(input: SplitInput, game: Game, worths: readonly bigint[], coalition: number, player: number): Step {
  const member = input.members[player]?.id ?? "";
  const text =
    coalition === 0
      ? label("split_marginal_alone", { member })
      : label("split_marginal", { member, coalition: coalitionName(input, coalition) });
  return differenceOf({ label: text, unit: "weight" }, [
    worthStep(input, game, worths, coalition | (2 ** player)),
    worthStep(input, game, worths, coalition),
  ]);
}

/**
 * What coalitions are worth, as steps: of a small team all of them, of a larger one those that were not given and got their worth
 * from their best part; and the notice that counts these.
 */
export function worthsOf(input: SplitInput, game: Game, worths: readonly bigint[]): { evidence: Step[]; warnings: Notice[] } {
  const isSmall = game.players <= MOST_SPELT_OUT;
  const given = isSmall ? [...worths.keys()].slice(1) : [];
  if (input.game?.model !== "coalitions") return { evidence: given.map((one) => worthStep(input, game, worths, one)), warnings: [] };
  const ids = input.members.map(({ id }) => id);
  const seen = new Set([...seenCoalitions(input.deal, ids, input.game.values).keys()].map(Number));
  const count = 2 ** ids.length - 1 - seen.size;
  const evidence: Step[] = [];
  for (let coalition = 1; coalition < worths.length && evidence.length < MOST_LISTED; coalition++) {
    if (!seen.has(coalition)) evidence.push(filledStep(input, game, worths, coalition, seen));
    else if (isSmall) evidence.push(worthStep(input, game, worths, coalition));
  }
  if (count === 0) return { evidence, warnings: [] };
  return { evidence, warnings: [{ code: "split_coalitions_filled", params: { deal: input.deal, count, given: seen.size } }] };
}

function filledStep(input: SplitInput, game: Game, worths: readonly bigint[], coalition: number, seen: ReadonlySet<number>): Step {
  const worth = worths[coalition] as bigint;
  const best = [...seen].find((part) => (part & coalition) === part && worths[part] === worth);
  const names = { coalition: coalitionName(input, coalition) };
  const text =
    best === undefined
      ? label("split_worth_nothing_seen", names)
      : label("split_worth_filled", { ...names, part: coalitionName(input, best) });
  return fact({ label: text, unit: "weight" }, worthOf(game, worth));
}
