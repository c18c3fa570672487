import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { importOrder, kinds } from "./index.ts";
import { KIND_NAMES, referencedKinds } from "./kind.ts";

const schema = readFileSync(path.join(import.meta.dirname, "../../../prisma/sqlite/migrations/0001_start/migration.sql"), "utf8");

describe("the kinds of files", () => {
  test("are imported after the kinds that they refer to", () => {
    expect([...importOrder].sort()).toEqual([...KIND_NAMES].sort());
    for (const kind of importOrder) {
      for (const referenced of referencedKinds(kinds[kind]))
        expect(importOrder.indexOf(referenced)).toBeLessThanOrEqual(importOrder.indexOf(kind));
    }
  });

  test.each(Object.values(kinds).filter(({ storage }) => storage === "rows"))(
    "$kind: every column has its place in the table",
    ({ table, columns }) => {
      const body = new RegExp(`CREATE TABLE "${table}" \\(([^;]*)\\);`).exec(schema)?.[1] ?? "";
      for (const { field, optional } of columns) expect(body).toMatch(new RegExp(`"${field}" \\w+${optional ? "(,|\\n|$)" : " NOT NULL"}`));
    },
  );
});
