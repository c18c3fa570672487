import { describe, expect, test } from "vitest";
import { prepareRows } from "./prepare-rows.ts";

const columns = {
  code: ["C1", "C2"],
  name: ["One", "Two"],
  kind: ["firm", "person"],
  industry: ["mining", null],
  segment: [null, "mass"],
  group: ["G1", null],
  status: ["active", null],
  managers: [["M1"], ["M1", "M2", "M3"]],
  products: [2, 1],
  margin: ["100", "-5"],
  adb: ["1", "2"],
  closing: ["3", "4"],
  income: ["5", "6"],
  share: ["0.05", null],
};

describe("the rows of the table of clients", () => {
  const [one, two] = prepareRows({ columns, managerNames: { M1: "Mia" } }, "EUR");

  test("are the columns that travelled, line by line", () => {
    expect(one).toMatchObject({ code: "C1", industry: "mining", products: 2, margin: { kind: "money", minor: "100", currency: "EUR" } });
    expect(two).toMatchObject({ code: "C2", industry: null, segment: "mass", margin: { minor: "-5" }, share: null });
  });

  test("name the manager where it is one, and leave several to be counted", () => {
    expect(one?.manager).toBe("Mia");
    expect(two?.manager).toBeNull();
    expect(two?.managers).toHaveLength(3);
  });
});
