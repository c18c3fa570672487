import type { z } from "zod";
import type { getLeaderboardOutput } from "./get-leaderboard.types.ts";
import type { ImprovedPlace } from "./improvement-board.ts";
import type { Person, Place } from "./leaderboard.ts";

type Board = z.infer<typeof getLeaderboardOutput>;
type People = Board["withoutFigure"];

/** Collects the distinct texts of a column: people name a unit or position by its index. */
class Words {
  readonly list: string[] = [];
  readonly #indexes = new Map<string, number>();

  index(word: string): number {
    const known = this.#indexes.get(word);
    if (known !== undefined) return known;
    this.#indexes.set(word, this.list.length);
    return this.list.push(word) - 1;
  }
}

/** Turns rows of people into columns that share their lists of units and positions. */
export function peopleColumns() {
  const units = new Words();
  const positions = new Words();
  const columns = (people: readonly Person[]): People => ({
    managers: people.map(({ code }) => code),
    names: people.map(({ name }) => name),
    unit: people.map(({ unit }) => units.index(unit)),
    position: people.map(({ position }) => positions.index(position)),
  });
  return { columns, units: units.list, positions: positions.list };
}

const texts = (values: readonly bigint[]): string[] => values.map(String);
const total = (values: readonly bigint[]): string => String(values.reduce((sum, value) => sum + value, 0n));

/** The figures of a board's places, and their totals. */
export function figureColumns(places: readonly (Place | ImprovedPlace)[]) {
  const improved = places.filter((place) => "now" in place);
  const values = places.map(({ value }) => value);
  const [now, before] = [improved.map((place) => place.now), improved.map((place) => place.before)];
  const isImprovement = improved.length > 0;
  return {
    columns: {
      ranks: places.map(({ rank }) => rank),
      movements: isImprovement ? null : places.map((place) => ("movement" in place ? place.movement : null)),
      values: texts(values),
      now: isImprovement ? texts(now) : null,
      before: isImprovement ? texts(before) : null,
    },
    totals:
      places.length === 0
        ? null
        : { value: total(values), now: isImprovement ? total(now) : null, before: isImprovement ? total(before) : null },
  };
}
