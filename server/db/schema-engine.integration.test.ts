import { expect, it } from "vitest";
import { describeOnBoth } from "../testing/each-database.ts";
import { migrate, schemaDrift } from "./schema-engine.ts";

describeOnBoth("the migration history", (database) => {
  it("leads to the schema source, leaving nothing to add or drop", async () => {
    expect(await schemaDrift(database().url)).toBe("");
  });

  it("is applied once: a second time changes nothing", async () => {
    expect(await migrate(database().url)).toEqual([]);
  });

  it("is found wanting when a column is missing", async () => {
    await database().execute("ALTER TABLE units DROP COLUMN name");
    expect(await schemaDrift(database().url)).toContain("name");
  });
});
