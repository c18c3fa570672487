import { describe, expect, test } from "vitest";
import { chooseLocale } from "./choose-locale.ts";

describe("the language of a request", () => {
  test.each([
    ["zh-CN,zh;q=0.9,en;q=0.8", "zh-Hans"],
    ["zh", "zh-Hans"],
    ["uk-UA,uk;q=0.9,ru;q=0.8", "uk"],
    ["ru", "ru"],
    ["en-GB,en;q=0.9", "en"],
    ["fi,sv;q=0.9", "en"],
    ["fi,ru;q=0.2", "ru"],
    ["*", "en"],
    ["", "en"],
    ["not a language!!,uk", "uk"],
  ])("a browser that asks for %s gets %s", (asked, locale) => {
    expect(chooseLocale(undefined, asked)).toBe(locale);
  });

  test("a chosen language goes before the browser's; one that is not there does not", () => {
    expect(chooseLocale("uk", "zh-CN")).toBe("uk");
    expect(chooseLocale("klingon", "zh-CN")).toBe("zh-Hans");
    expect(chooseLocale("uk", null)).toBe("uk");
  });
});
