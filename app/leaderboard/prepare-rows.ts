import type { Figure } from "../_format/figures.ts";
import { barLength } from "./bar-length.ts";
import type { BoardData, People, Places, UnitNames } from "./board-data.ts";

/** One manager as a row shows them. */
export type Person = Readonly<{ manager: string; name: string; unit: string; position: string }>;

/** One place of the board. `now` and `before` stand behind a gain, on the improvement board. */
export type PlaceRow = Person &
  Readonly<{
    rank: number;
    /** how many share the rank */
    tied: number;
    /** places won or lost; null where there was no rank before, or on the improvement board */
    movement: number | null;
    value: Figure;
    now: Figure | null;
    before: Figure | null;
    /** recognition beside the figure, in no total and no rank */
    overlay: Figure | null;
    /** the length of the bar in per cent of the longest, negative for a loss */
    bar: number;
  }>;

/** Whole numbers as text, as what they are: money where the board has a currency, else a count. */
export const figureOf = (text: string, currency: string | null): Figure =>
  currency === null ? { kind: "count", count: text } : { kind: "money", minor: text, currency };

/** Columns of places as rows of a board, for the table. */
export function prepareRows({ currency, units, positions, largest }: BoardData, places: Places, unitNames: UnitNames): PlaceRow[] {
  const figure = (text: string | null | undefined): Figure | null =>
    text === undefined || text === null ? null : figureOf(text, currency);
  return preparePeople(places, units, positions, unitNames).flatMap((person, i) => {
    const value = places.values[i];
    const rank = places.ranks[i];
    if (value === undefined || rank === undefined) return [];
    return {
      ...person,
      rank,
      tied: places.tied[i] ?? 1,
      movement: places.movements?.[i] ?? null,
      value: figureOf(value, currency),
      now: figure(places.now?.[i]),
      before: figure(places.before?.[i]),
      overlay: figure(places.overlay?.[i]),
      bar: barLength(value, largest),
    };
  });
}

/** People's columns as rows; a unit by its name, or its code where the reader may not see it. */
export function preparePeople(people: People, units: readonly string[], positions: readonly string[], unitNames: UnitNames): Person[] {
  return people.managers.map((manager, i) => {
    const unit = units[people.unit[i] ?? -1] ?? "";
    return {
      manager,
      name: people.names[i] ?? manager,
      unit: unitNames[unit] ?? unit,
      position: positions[people.position[i] ?? -1] ?? "",
    };
  });
}
