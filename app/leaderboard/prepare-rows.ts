import type { Figure } from "../_format/figures.ts";
import type { BoardData, People, UnitNames } from "./board-data.ts";
import { prepareBars } from "./prepare-bars.ts";

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

/** The board's columns as rows, for the table. */
export function prepareRows({ places, currency, units, positions }: BoardData, unitNames: UnitNames): PlaceRow[] {
  const sharing = new Map<number, number>();
  for (const rank of places.ranks) sharing.set(rank, (sharing.get(rank) ?? 0) + 1);
  const values = places.values.map((text) => figureOf(text, currency));
  const bars = prepareBars(values);
  const figure = (text: string | null | undefined): Figure | null =>
    text === undefined || text === null ? null : figureOf(text, currency);
  return preparePeople(places, units, positions, unitNames).flatMap((person, i) => {
    const value = values[i];
    const rank = places.ranks[i];
    if (value === undefined || rank === undefined) return [];
    const { width = 0, isNegative = false } = bars[i] ?? {};
    return {
      ...person,
      rank,
      tied: sharing.get(rank) ?? 1,
      movement: places.movements?.[i] ?? null,
      value,
      now: figure(places.now?.[i]),
      before: figure(places.before?.[i]),
      overlay: figure(places.overlay?.[i]),
      bar: isNegative ? -width : width,
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
