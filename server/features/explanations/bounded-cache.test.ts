import { describe, expect, test } from "vitest";
import { BoundedCache } from "./bounded-cache.ts";

describe("a cache with a bound", () => {
  test("forgets what was used longest ago when it gets too heavy", () => {
    const cache = new BoundedCache<string>(10);
    cache.set("a", "A", 4);
    cache.set("b", "B", 4);
    expect(cache.get("a")).toBe("A");
    cache.set("c", "C", 4);
    expect([cache.get("a"), cache.get("b"), cache.get("c")]).toEqual(["A", undefined, "C"]);
  });

  test("does not take what is heavier than the whole", () => {
    const cache = new BoundedCache<string>(10);
    cache.set("a", "A", 4);
    cache.set("b", "B", 11);
    expect([cache.get("a"), cache.get("b")]).toEqual(["A", undefined]);
  });

  test("weighs a replaced value once", () => {
    const cache = new BoundedCache<string>(10);
    cache.set("a", "A", 6);
    cache.set("a", "A again", 6);
    cache.set("b", "B", 4);
    expect([cache.get("a"), cache.get("b")]).toEqual(["A again", "B"]);
  });
});
