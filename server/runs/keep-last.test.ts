import { describe, expect, test } from "vitest";
import type { Database } from "../db/database.ts";
import { keepLast } from "./keep-last.ts";

const database = (): Database => ({}) as Database;

describe("the last answers", () => {
  test("are made once, also while they are being made", async () => {
    const keep = keepLast<number>(2);
    const bank = database();
    let made = 0;
    const make = async () => ++made;
    expect(await Promise.all([keep(bank, "a", make), keep(bank, "a", make)])).toEqual([1, 1]);
    expect(await keep(bank, "a", make)).toBe(1);
  });

  test("are those asked for last; each database has its own", async () => {
    const keep = keepLast<string>(2);
    const [bank, other] = [database(), database()];
    for (const key of ["a", "b", "a", "c"]) await keep(bank, key, async () => `first ${key}`);
    const again = (of: Database, key: string) => keep(of, key, async () => `again ${key}`);
    expect(await again(bank, "a")).toBe("first a");
    expect(await again(bank, "b")).toBe("again b");
    expect(await again(other, "a")).toBe("again a");
  });

  test("do not hold a failure", async () => {
    const keep = keepLast<string>(2);
    const bank = database();
    await expect(keep(bank, "a", async () => Promise.reject(new Error("no")))).rejects.toThrow("no");
    expect(await keep(bank, "a", async () => "yes")).toBe("yes");
  });
});
