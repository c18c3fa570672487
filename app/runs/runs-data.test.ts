import { expect, test } from "vitest";
import { compareAddress, parseRunName, runName } from "./runs-data.ts";

test.each([
  ["1993-06v2", { period: "1993-06", version: 2 }],
  ["1993-Q2v11", { period: "1993-Q2", version: 11 }],
  ["1993", { period: "1993", version: undefined }],
])("%s names a run, and is named so again", (text, named) => {
  expect(parseRunName(text)).toEqual(named);
  expect(runName(named)).toBe(text);
});

test.each(["1993-06v0", "1993-06v", "v", "1993-06v1.5"])("%s is taken as a period, for the server to refuse", (text) =>
  expect(parseRunName(text)).toEqual({ period: text, version: undefined }),
);

test("two runs make an address", () =>
  expect(compareAddress({ period: "1993-06", version: 1 }, { period: "1993-06", version: 2 })).toBe(
    "/runs/compare?before=1993-06v1&after=1993-06v2",
  ));
