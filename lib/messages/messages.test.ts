import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { createTranslator } from "use-intl/core";
import { describe, expect, test } from "vitest";
import { LOCALES } from "./locales.ts";
import { duplicates, type Message, readCatalogue } from "./testing/catalogue.ts";
import { missingKeys, unusedKeys } from "./testing/check.ts";
import { missingForms, placeholders, wordsOf } from "./testing/plurals.ts";
import { readUsage } from "./testing/usage.ts";

const root = path.join(import.meta.dirname, "../..");
const SOURCES = "{app,cli,lib,server}/**/*.{ts,tsx}";
const NO_SOURCES = ["server/db/generated/**", "**/*.test.{ts,tsx}", "**/testing/**"];

const messages = readCatalogue(import.meta.dirname, "en");
const keys = messages.map(({ key }) => key);
const usages = globSync(SOURCES, { cwd: root, exclude: NO_SOURCES })
  .sort()
  .map((file) => readUsage(file, readFileSync(path.join(root, file), "utf8")));

describe("the catalogue", () => {
  test("has every message that the sources ask for", () => {
    expect(missingKeys(keys, usages), "missing in lib/messages/*.json").toEqual([]);
  });

  test("has no message that no source asks for", () => {
    expect(unusedKeys(keys, usages), "unused in lib/messages/*.json").toEqual([]);
  });

  test("has every message once", () => {
    expect(duplicates(messages)).toEqual([]);
  });
});

/** Names, units and codes are the same in every language. */
const hasWords = (text: string): boolean => /\p{L}{4,}/u.test(wordsOf(text)) && !/^[A-Z][\w ]*\d*$/.test(text);

describe.each(LOCALES)("the texts in %s", (locale) => {
  const own = readCatalogue(import.meta.dirname, locale);
  const english = new Map(messages.map((message) => [message.key, message]));

  test("are there for every message, each once, in the file of the same name", () => {
    const place = ({ key, file }: Message): string => `${file.replace(/^.*\//, "")} ${key}`;
    expect(own.map(place).sort()).toEqual(messages.map(place).sort());
    expect(duplicates(own)).toEqual([]);
  });

  test("have the parameters of the English ones", () => {
    const names = (text: string): string => JSON.stringify(placeholders(text));
    const different = own.filter(({ key, text }) => names(text) !== names(english.get(key)?.text ?? ""));
    expect(different.map(({ key, text }) => `${key}: ${text}`)).toEqual([]);
  });

  test("have every plural form of the language", () => {
    expect(own.flatMap((message) => missingForms(message, locale))).toEqual([]);
  });

  test("can be formatted", () => {
    const faults = own.flatMap(({ key, text }) => {
      const params = Object.fromEntries(placeholders(text).map(({ name, isTag }) => [name, isTag ? (inner: string) => inner : 1]));
      const found: string[] = [];
      const onError = (error: Error): number => found.push(`${key}: ${error.message}`);
      const t = createTranslator({ locale, timeZone: "UTC", messages: { text }, onError });
      if (t.markup("text", params as never) === "") found.push(`${key} is empty`);
      return found;
    });
    expect(faults).toEqual([]);
  });

  test("are translated", () => {
    const left = (locale === "en" ? [] : own).filter(({ key, text }) => text === english.get(key)?.text && hasWords(text));
    expect(left.map(({ key, text }) => `${key}: ${text}`)).toEqual([]);
  });
});

describe("the check of plurals", () => {
  test("knows what a language needs", () => {
    const text = "{count, plural, one {# рядок} few {# рядки} other {# {x, select, a {y} other {z}}}}";
    expect(missingForms({ key: "k", text }, "uk")).toEqual(["k: count lacks many"]);
    expect(missingForms({ key: "k", text }, "en")).toEqual([]);
  });
});

describe("the check itself", () => {
  const source = (text: string) => [readUsage("app/page.tsx", text)];

  test("finds a missing key with its place, also in JSX and in a namespace", () => {
    const usage = source('const t = useTranslations("nav");\n// é\nconst x = <p>{t("home")}</p>;\nt.rich("gone");');
    expect(missingKeys(["nav.home"], usage)).toEqual(["nav.gone, at app/page.tsx:4"]);
    expect(missingKeys(["nav.gone"], usage)).toEqual(["nav.home, at app/page.tsx:3"]);
  });

  test("finds the code of an expected error without a message", () => {
    expect(missingKeys([], source('\nthrow new MeritError("file_empty");'))).toEqual(["errors.file_empty, at app/page.tsx:2"]);
  });

  test("finds the code of a step or of a warning without a message", () => {
    const usage = source('const text = label("step_one"); const notice = { code: "no_plan" }; const money = { code: "EUR" };');
    expect(missingKeys(["warnings.no_plan"], usage)).toEqual(["explain.step_one, at app/page.tsx:1"]);
    expect(missingKeys(["explain.step_one"], usage)).toEqual(["*.no_plan, at app/page.tsx:1"]);
  });

  test("finds an unused key; a word in a comment is no use", () => {
    expect(unusedKeys(["nav.home"], source('// "nav.home"\n'))).toEqual(["nav.home"]);
    expect(unusedKeys(["nav.home"], source('const item = { label: "nav.home" };'))).toEqual([]);
  });

  test("takes a bare code in sections of codes alone", () => {
    expect(unusedKeys(["warnings.no_plan", "nav.no_plan"], source('warn("no_plan");'))).toEqual(["nav.no_plan"]);
  });

  test("takes a built key for the values that the code knows", () => {
    expect(unusedKeys(["roles.lead", "roles.clown"], source(`const roles = ["lead"]; t(\`roles.$\{role}\`);`))).toEqual(["roles.clown"]);
  });
});
