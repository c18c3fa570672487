import { describe, expect, test } from "vitest";
import { prepareNeighbours } from "./prepare-neighbours.ts";
import type { PlaceRow } from "./prepare-rows.ts";

const row = (manager: string, rank: number, minor: string): PlaceRow => ({
  manager,
  name: manager,
  unit: "",
  position: "",
  rank,
  tied: 1,
  movement: null,
  value: { kind: "money", minor, currency: "CZK" },
  now: null,
  before: null,
  overlay: null,
  bar: 0,
});
// 900, 500, 500, 20, -80
const rows = [row("A", 1, "900"), row("B", 2, "500"), row("C", 2, "500"), row("D", 4, "20"), row("E", 5, "-80")];
const brief = (manager: string) =>
  prepareNeighbours(rows, manager).map(({ row: { manager: code }, apart }) => `${code} ${apart?.kind === "money" ? apart.minor : "-"}`);

describe("the places beside a chosen one", () => {
  test("are two before and two after, each with what separates it", () => {
    expect(brief("C")).toEqual(["A 400", "B 0", "C -", "D -480", "E -580"]);
  });

  test("are fewer at the ends", () => {
    expect(brief("A")).toEqual(["A -", "B -400", "C -400"]);
    expect(brief("E")).toEqual(["C 580", "D 100", "E -"]);
  });

  test("of somebody who is not ranked are none", () => {
    expect(brief("X")).toEqual([]);
  });
});
