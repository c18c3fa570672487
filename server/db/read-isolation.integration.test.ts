import { expect, it } from "vitest";
import { describeOnBoth } from "../testing/each-database.ts";

const UNIT = "INSERT INTO units (code, name, kind, import_id, line, added_position) VALUES ('X', 'X', 'bank', 0, 0, 0)";

describeOnBoth("reading while a transaction is open", (database) => {
  const units = () => database().query("SELECT code FROM units");

  it("shows nothing of it until it is committed, and nothing of one that fails", async () => {
    await database().transaction(async (tx) => {
      await tx.execute(UNIT);
      expect(await tx.query("SELECT code FROM units")).toHaveLength(1);
      expect(await units()).toHaveLength(0);
    });
    expect(await units()).toHaveLength(1);
    const failing = database().transaction(async (tx) => {
      await tx.execute("DELETE FROM units");
      expect(await units()).toHaveLength(1);
      throw new Error("thought better of it");
    });
    await expect(failing).rejects.toThrow("thought better of it");
    expect(await units()).toHaveLength(1);
  });

  it("outside a transaction sees at once what was written there", async () => {
    await database().execute("DELETE FROM units");
    expect(await units()).toHaveLength(0);
  });
});
