import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { errorText, isExpected, translator } from "../../../lib/messages/translate.ts";
import { localActor } from "../../access/actor.ts";
import { describeOnBoth } from "../../testing/each-database.ts";
import { migrateDatabase, openReachable, requireSchema } from "./index.ts";

/** What a reader is told when something fails. */
async function said(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error === null) return "nothing";
  if (!isExpected(error)) throw error;
  return errorText(error, translator());
}

describeOnBoth("a database whose tables are not those of this program", (database) => {
  const HISTORY = "_prisma_migrations";

  it("lacks migrations: they are named, and what makes them", async () => {
    expect(await said(requireSchema(database()))).toBe("nothing");
    await database().execute(`UPDATE ${HISTORY} SET finished_at = NULL WHERE migration_name LIKE '0006%'`);
    expect(await said(requireSchema(database()))).toMatch(
      /is of an earlier version of Meritledger: it lacks 0006_\w+\. Back it up, .*merit migrate\.$/,
    );
    await database().execute(`UPDATE ${HISTORY} SET finished_at = started_at WHERE finished_at IS NULL`);
    expect(await said(requireSchema(database()))).toBe("nothing");
  });

  it("is of a later version: nothing is done to it", async () => {
    await database().execute(`UPDATE ${HISTORY} SET migration_name = '9999_later' WHERE migration_name LIKE '0001%'`);
    expect(await said(requireSchema(database()))).toMatch(/by a later version of Meritledger: 9999_later\. Update Meritledger/);
  });

  it("has none at all", async () => {
    await database().execute(`ALTER TABLE ${HISTORY} RENAME TO history_of_another_program`);
    expect(await said(requireSchema(database()))).toMatch(/has no tables yet\. Create them with: merit migrate\.$/);
  });
});

describe("a database that cannot be opened", () => {
  it.each([
    ["a server that does not answer", "postgresql://head:secret@127.0.0.1:9/bank", "postgresql://head:***@127.0.0.1:9/bank"],
    ["a file that is no database", `file:${import.meta.filename}`, `file:${import.meta.filename}`],
    ["a folder that is a file", `file:${import.meta.filename}/bank.db`, `file:${import.meta.filename}/bank.db`],
  ])("%s is named with the reason, without a password", async (_, url, shown) => {
    const text = await said(openReachable(url));
    expect(text.startsWith(`The database ${shown} cannot be opened: `)).toBe(true);
    expect(text).not.toContain("secret");
  });

  it("a new file can: its tables are made by migrate", async () => {
    const database = await openReachable(`file:${path.join(mkdtempSync(path.join(tmpdir(), "meritledger-test-")), "bank.db")}`);
    expect(await said(requireSchema(database))).toMatch(/has no tables yet/);
    await migrateDatabase({ database, actor: localActor });
    expect(await said(requireSchema(database))).toBe("nothing");
    await database.close();
  });
});
