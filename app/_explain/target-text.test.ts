import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { TARGET_KEYS, type Target } from "./target.ts";
import { addressOf } from "./target-parser.ts";
import { fitsAddress, parseTarget, targetText } from "./target-text.ts";

const text = fc.string({ minLength: 1, unit: "grapheme" });
const target = fc.record(
  {
    explain: fc.constantFrom("margin", "adb", "activities"),
    ...Object.fromEntries(TARGET_KEYS.map((key) => [key, text])),
    house: fc.constant(true),
    board: fc.constant(true),
    own: fc.constant(true),
    version: fc.integer({ min: 1, max: 999_999 }),
    source: fc.constantFrom("assigned", "split"),
  },
  { requiredKeys: ["explain"] },
) as fc.Arbitrary<Target>;

describe("a target in the address", () => {
  test("can be read by people", () => {
    expect(targetText({ explain: "margin", product: "CUR", manager: "M001", against: "1993-05" })).toBe(
      "margin,manager:M001,product:CUR,against:1993-05",
    );
    expect(targetText({ explain: "adb", house: true, booked: "D01" })).toBe("adb,house,booked:D01");
  });

  test("stands there as it is written", () => {
    const address = addressOf("/leaderboard", "period=1993-06&unit=D01", { explain: "margin", manager: "M001", version: 2 });
    expect(address).toBe("/leaderboard?period=1993-06&unit=D01&explain=margin,manager:M001,version:2");
  });

  test("comes back as it was, whatever the codes look like", () => {
    fc.assert(
      fc.property(target, (one) => {
        expect(parseTarget(targetText(one))).toEqual(one);
      }),
    );
  });

  test("comes back through a real address, too", () => {
    fc.assert(
      fc.property(target, (one) => {
        const url = new URL(addressOf("/page", "unit=a%26b", one), "http://bank.example");
        expect(url.searchParams.get("unit")).toBe("a&b");
        expect(parseTarget(url.searchParams.get("explain") ?? "")).toEqual(one);
      }),
    );
  });

  test("knows a manager whose code holds a comma", () => {
    expect(targetText({ explain: "margin", manager: "Smith, J~1" })).toBe("margin,manager:Smith~, J~~1");
    expect(parseTarget("margin,manager:Smith~, J~~1")).toEqual({ explain: "margin", manager: "Smith, J~1" });
  });

  test("does not stand there where it names a handover of hundreds of accounts", () => {
    const handover = (accounts: number) => Array.from({ length: accounts }, (_, i) => `ACC${i}`).join(" ");
    expect(fitsAddress({ explain: "margin", manager: "M001" })).toBe(true);
    expect(fitsAddress({ explain: "margin", handover: handover(100) })).toBe(true);
    expect(fitsAddress({ explain: "margin", handover: handover(500) })).toBe(false);
  });

  test.each([
    "",
    "Margin",
    "margin,boss:M001",
    "margin,manager",
    "margin,house:yes",
    "margin,version:0",
    "margin,version:two",
    "margin,manager:A,manager:B",
  ])("%j names no figure", (wrong) => expect(parseTarget(wrong)).toBeNull());
});
