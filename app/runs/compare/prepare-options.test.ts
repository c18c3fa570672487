import { describe, expect, test } from "vitest";
import { defaultPair, prepareOptions } from "./prepare-options.ts";

const run = (period: string, version: number) => ({
  period, version, unit: null, baseCurrency: "CZK", calculatedAt: "", state: "provisional" as const, position: 1, actor: "local", digest: "",
}); // biome-ignore format: one line
const options = prepareOptions([
  { run: run("1993-06", 2), versions: 2 },
  { run: run("1993-05", 1), versions: 1 },
]);

test("every version of every period, the newest first", () =>
  expect(options.map(({ name, isLatest }) => [name, isLatest])).toEqual([
    ["1993-06v2", true],
    ["1993-06v1", false],
    ["1993-05v1", true],
  ]));

describe("what is compared when the address says nothing, or half of it", () => {
  test.each([
    ["the newest run and the version before it", null, null, { before: "1993-06v1", after: "1993-06v2" }],
    ["a first version and the period before", null, "1993-06v1", { before: "1993-05v1", after: "1993-06v1" }],
    ["a period means its latest run", null, "1993-05", { before: "1993-05", after: "1993-05" }],
    ["what is asked for stays", "1993-05v1", "1993-06v2", { before: "1993-05v1", after: "1993-06v2" }],
  ])("%s", (_, before, after, pair) => expect(defaultPair(options, before, after)).toEqual(pair));

  test("nothing where nothing is calculated", () => expect(defaultPair([], null, null)).toBeNull());
});
