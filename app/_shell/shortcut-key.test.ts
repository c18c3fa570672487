import { expect, test } from "vitest";
import { shortcutKey } from "./shortcut-key.ts";

test("a Cyrillic letter counts as the Latin one of its key", () => {
  expect(shortcutKey({ key: "л", code: "KeyK" })).toBe("k");
  expect(shortcutKey({ key: "т", code: "KeyN" })).toBe("n");
});

test("a Latin letter counts wherever the layout has it, and other keys as they are", () => {
  expect(shortcutKey({ key: "k", code: "KeyT" })).toBe("k");
  expect(shortcutKey({ key: "/", code: "Digit7" })).toBe("/");
  expect(shortcutKey({ key: "ж", code: "Semicolon" })).toBe("ж");
});
