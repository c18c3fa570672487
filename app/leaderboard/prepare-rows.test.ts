import { describe, expect, test } from "vitest";
import type { BoardData, UnitNames } from "./board-data.ts";
import { type PlaceRow, preparePeople, prepareRows } from "./prepare-rows.ts";

const nobody = { managers: [], names: [], unit: [], position: [] };

function board(places: Partial<BoardData["places"]>, more: Partial<BoardData> = {}): BoardData {
  return {
    run: {
      period: "1993-06",
      version: 1,
      unit: null,
      baseCurrency: "CZK",
      calculatedAt: "1993-07-01T00:00:00Z",
      state: "provisional" as const,
    },
    metric: "margin",
    view: "standing",
    unit: null,
    state: "provisional",
    comparedWith: "1993-05",
    currency: "CZK",
    units: ["D01", "D02"],
    positions: ["junior"],
    asOf: "1.1",
    count: 0,
    ranked: 0,
    largest: "2000",
    places: { ...nobody, ranks: [], tied: [], movements: [], values: [], now: null, before: null, overlay: null, ...places },
    totals: null,
    withoutFigure: nobody,
    withoutBefore: nobody,
    sparklines: { periods: [], first: [] },
    ...more,
  };
}

const rowsOf = (one: BoardData, unitNames: UnitNames = {}): PlaceRow[] => prepareRows(one, one.places, unitNames);

describe("the rows of a board", () => {
  const three = {
    managers: ["M1", "M2", "M3"],
    names: ["Ann", "Bob", "Cy"],
    unit: [0, 1, 0],
    position: [0, 0, 0],
    ranks: [1, 2, 2],
    tied: [1, 2, 2],
    movements: [3, null, 0],
    values: ["2000", "-500", "-500"],
  };

  test("keep what overlays recognise beside the figure: missing for who has none", () => {
    const rows = rowsOf(board({ ...three, overlay: ["150", null, "-1"] }));
    expect(rows.map(({ overlay }) => overlay)).toEqual([
      { kind: "money", minor: "150", currency: "CZK" },
      null,
      { kind: "money", minor: "-1", currency: "CZK" },
    ]);
    expect(rowsOf(board(three)).map(({ overlay }) => overlay)).toEqual([null, null, null]);
  });

  test("name units, say how many share a rank, and draw losses as such", () => {
    const rows = rowsOf(board(three), { D01: "Prague" });
    expect(rows.map(({ unit, rank, tied, movement, bar }) => [unit, rank, tied, movement, bar])).toEqual([
      ["Prague", 1, 1, 3, 100],
      ["D02", 2, 2, null, -25],
      ["Prague", 2, 2, 0, -25],
    ]);
    expect(rows[0]?.value).toEqual({ kind: "money", minor: "2000", currency: "CZK" });
  });

  test("of counts have no currency", () => {
    const [row] = rowsOf(board(three, { currency: null }));
    expect(row?.value).toEqual({ kind: "count", count: "2000" });
  });

  test("of the improvement board have both figures and no movement", () => {
    const [row] = rowsOf(board({ ...three, movements: null, now: ["9", "9", "9"], before: ["1", "1", "1"] }));
    expect([row?.movement, row?.now, row?.before]).toMatchObject([null, { minor: "9" }, { minor: "1" }]);
  });

  test("of ten thousand managers are ready", () => {
    const many = 10_000;
    const list = <T>(make: (i: number) => T): T[] => Array.from({ length: many }, (_, i) => make(i));
    const large = board({
      managers: list((i) => `M${i}`),
      names: list((i) => `Manager ${i}`),
      unit: list(() => 0),
      position: list(() => 0),
      ranks: list((i) => i + 1),
      tied: list(() => 1),
      movements: list(() => 0),
      values: list((i) => String((many - i) * 1_000)),
    });
    expect(rowsOf(large).length).toBe(many);
  });
});

test("people without a figure are rows too", () => {
  const people = { managers: ["M9"], names: ["Zoe"], unit: [1], position: [0] };
  expect(preparePeople(people, ["D01", "D02"], ["junior"], { D02: "Brno" })).toEqual([
    { manager: "M9", name: "Zoe", unit: "Brno", position: "junior" },
  ]);
});
