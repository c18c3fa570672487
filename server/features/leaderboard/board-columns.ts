import type { z } from "zod";
import type { getLeaderboardOutput, placeColumns } from "./get-leaderboard.types.ts";
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
const size = (value: bigint): bigint => (value < 0n ? -value : value);

function largestOf(values: readonly bigint[]): string {
  let largest = 0n;
  for (const value of values) if (size(value) > largest) largest = size(value);
  return String(largest);
}

/** The figures of a board's places, their totals and the size of the largest. */
export function figureColumns(places: readonly (Place | ImprovedPlace)[]) {
  const improved = places.filter((place) => "now" in place);
  const values = places.map(({ value }) => value);
  const [now, before] = [improved.map((place) => place.now), improved.map((place) => place.before)];
  const movements = places.map((place) => ("movement" in place ? place.movement : null));
  const isImprovement = improved.length > 0;
  return {
    columns: {
      ranks: places.map(({ rank }) => rank),
      tied: places.map(({ tied }) => tied),
      movements: movements.some((movement) => movement !== null) ? movements : null,
      values: texts(values),
      now: isImprovement ? texts(now) : null,
      before: isImprovement ? texts(before) : null,
    },
    largest: largestOf(values),
    totals:
      places.length === 0
        ? null
        : { value: total(values), now: isImprovement ? total(now) : null, before: isImprovement ? total(before) : null },
  };
}

type Places = z.infer<typeof placeColumns>;

/** Some of the places, in every column. */
export function cutPlaces(places: Places, from: number, to?: number): Places {
  const cut = <T>(column: T[]): T[] => column.slice(from, to);
  const { managers, names, unit, position, ranks, tied, movements, values, now, before, overlay } = places;
  return {
    managers: cut(managers),
    names: cut(names),
    unit: cut(unit),
    position: cut(position),
    ranks: cut(ranks),
    tied: cut(tied),
    movements: movements && cut(movements),
    values: cut(values),
    now: now && cut(now),
    before: before && cut(before),
    overlay: overlay && cut(overlay),
  };
}
