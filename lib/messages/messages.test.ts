import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { createTranslator } from "use-intl/core";
import { describe, expect, test } from "vitest";
import { duplicates, readCatalogue } from "./testing/catalogue.ts";
import { missingKeys, unusedKeys } from "./testing/check.ts";
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

  test.each(messages)("$file: $key can be formatted", ({ text }) => {
    const names = [...text.matchAll(/\{\s*(\w+)/g)].map(([, name]) => name ?? "");
    const tags = [...text.matchAll(/<(\w+)>/g)].map(([, name]) => name ?? "");
    const params = Object.fromEntries([...names.map((name) => [name, 1]), ...tags.map((tag) => [tag, (inner: string) => inner])]);
    const t = createTranslator({ locale: "en", timeZone: "UTC", messages: { text }, onError: (error) => expect.fail(error.message) });
    expect(t.markup("text", params)).not.toBe("");
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
