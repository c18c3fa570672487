import { ScoringError } from "../../errors.ts";
import type { Notice } from "../../explanation/notice.ts";
import { differenceOf, fact, label, productOf, quotientOf, type Step, sumOf } from "../../explanation/step.ts";
import { isZero, ONE, type Rational, rational, ZERO } from "../../money/rational.ts";
import { firstAlike } from "../alike.ts";
import { type Chain, chainOf, chanceOf, LOST, START, startChance, totalOf, WON, winningChances } from "../paths/markov-chain.ts";
import type { Path, SplitInput, SplitScheme } from "../split-scheme.ts";

const NAME = "markov";

/**
 * Removal effects (Anderl et al. 2016): from the `paths` of many deals a first-order absorbing chain start -> people -> won or
 * lost is built; a member's weight is the part of the chance of winning that goes when every deal that comes to it is lost,
 * 1 - P(won without it) / P(won). Chances are exact (a linear solve, no simulation); the transition table is in the evidence. No
 * parameters. Consecutive touches by one person are kept as transitions to itself, which change no chance. People on the
 * paths who are not on this deal stand in the chain and take no share; effects are shared among the deal's members.
 * Fair over many deals, where it shows who wins are lost without. Gamed by touching only deals that are as good as won; a few
 * paths say little.
 * Throws `split_no_paths` {deal, scheme}, `split_nothing_won` {deal}.
 */
export const markov: SplitScheme = {
  name: NAME,
  params: [],
  needs: ["paths"],
  weigh(input) {
    const { deal, members, paths = [] } = input;
    if (paths.length === 0) throw new ScoringError("split_no_paths", { deal, scheme: NAME });
    const chain = chainOf(paths);
    const chances = winningChances(chain);
    const whole = startChance(chain, chances);
    if (isZero(whole)) throw new ScoringError("split_nothing_won", { deal });
    const steps = members.map(({ id }) => effectStep(id, chain, whole));
    const absent = members.flatMap(({ id }, place) => (chain.people.includes(id) ? [] : [place]));
    return {
      steps,
      warnings: strangers(input, chain),
      evidence: [...tableSteps(chain, chances), ...pathSteps(paths)],
      nullPlayers: absent,
    };
  },
  sees({ members, paths = [] }, { id }) {
    const ids = members.map((member) => member.id);
    return firstAlike(ids, id, together(paths), (names) => JSON.stringify(names));
  },
};

function effectStep(member: string, chain: Chain, whole: Rational): Step {
  const place = chain.people.indexOf(member);
  if (place < 0) return fact({ label: label("split_markov_not_on_paths", { member }), unit: "weight" }, ZERO);
  const without = startChance(chain, winningChances(chain, place));
  return differenceOf({ label: label("split_removal_effect", { member }), unit: "weight" }, [
    fact({ label: label("split_markov_whole"), unit: "rate" }, ONE),
    quotientOf({ label: label("split_markov_left", { member }), unit: "rate" }, [
      fact({ label: label("split_markov_without", { member }), unit: "rate" }, without),
      fact({ label: label("split_markov_chance"), unit: "rate" }, whole),
    ]),
  ]);
}

/**
 * The transition table, a row for each state: its chance of winning is the sum of the transitions' shares times the chance of
 * winning from where they lead. That the chances of different rows fit each other is the proof of the solution.
 */
function tableSteps(chain: Chain, chances: readonly Rational[]): Step[] {
  const name = (state: number): string => chain.people[state] ?? "";
  return [START, ...chain.people.keys()].map((from) => {
    const row = chain.transitions.get(from) ?? new Map<number, bigint>();
    const deals = totalOf(row);
    const lines = [...row].map(([to, count]) => {
      const params = { count: Number(count), of: Number(deals), to: name(to) };
      const share =
        to === WON
          ? label("split_markov_to_won", params)
          : to === LOST
            ? label("split_markov_to_lost", params)
            : label("split_markov_to", params);
      const chance =
        to === WON
          ? label("split_markov_won")
          : to === LOST
            ? label("split_markov_lost")
            : label("split_markov_from", { person: name(to) });
      return productOf({ label: share, unit: "rate" }, [
        fact({ label: label("split_markov_share", params), unit: "share" }, rational(count, deals)),
        fact({ label: chance, unit: "rate" }, chanceOf(to, chances)),
      ]);
    });
    const text = from === START ? label("split_markov_chance") : label("split_markov_from", { person: name(from) });
    return sumOf({ label: text, unit: "rate" }, lines);
  });
}

/** The deals behind the table, where the paths say which they are. */
function pathSteps(paths: readonly Path[]): Step[] {
  const lines = paths.flatMap(({ deal, source, touches, won }) => {
    if (deal === undefined) return [];
    const params = { deal, people: touches.join(", ") };
    const text = won > 0 ? label("split_markov_path_won", params) : label("split_markov_path_lost", params);
    return [fact({ label: text, unit: "count" }, ONE, source)];
  });
  return lines.length === 0 ? [] : [sumOf({ label: label("split_markov_paths"), unit: "count" }, lines)];
}

function strangers({ deal, members }: SplitInput, { people }: Chain): Notice[] {
  const others = people.filter((person) => !members.some(({ id }) => id === person));
  return others.length === 0 ? [] : [{ code: "split_markov_others", params: { deal, count: others.length, people: others.join(", ") } }];
}

/** Paths with the same touches as one line. */
function together(paths: NonNullable<SplitInput["paths"]>): { names: readonly string[]; figure: string }[] {
  const lines = new Map<string, { names: readonly string[]; won: number; lost: number }>();
  for (const { touches, won, lost } of paths) {
    const key = JSON.stringify(touches);
    const line = lines.get(key) ?? { names: touches, won: 0, lost: 0 };
    lines.set(key, { names: touches, won: line.won + won, lost: line.lost + lost });
  }
  return [...lines.values()].filter(({ won, lost }) => won + lost > 0).map(({ names, won, lost }) => ({ names, figure: `${won}/${lost}` }));
}
