import { describe, expect, it } from "vitest";
import { LOCALES } from "../../lib/messages/locales.ts";
import { formatList, sentenceGap } from "./lists.ts";

describe("texts after one another", () => {
  it("puts nothing between Chinese sentences", () => {
    expect(LOCALES.map(sentenceGap)).toEqual([" ", " ", " ", ""]);
  });

  it("lists with the commas of the language", () => {
    const items = ["A1", "B2", "C3"];
    expect(LOCALES.map((locale) => formatList(items, locale))).toEqual(["A1, B2, C3", "A1, B2, C3", "A1, B2, C3", "A1、B2、C3"]);
    expect(formatList([], "en")).toBe("");
  });
});
