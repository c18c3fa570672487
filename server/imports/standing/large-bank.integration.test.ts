import { beforeAll, expect, test } from "vitest";
import type { Value } from "../../db/sql.ts";
import { describeOnSmallBank, importText } from "../testing/small-bank.ts";
import { temporaryFiles } from "../testing/temporary-files.ts";

const write = temporaryFiles();
const CLIENTS = 220_000;

/** So many that a small file looks up what it needs instead of reading everything. */
describeOnSmallBank("a small file in a large bank", (database) => {
  beforeAll(async () => {
    const rows = Array.from({ length: CLIENTS }, (_, i): Value[] => [
      `L${String(i).padStart(6, "0")}`,
      `Client ${i}`,
      "person",
      1,
      i + 2,
      1,
    ]);
    await database().transaction((tx) => tx.insert("clients", ["code", "name", "kind", "import_id", "line", "added_position"], [rows]));
  });

  test("compares with the facts of its own keys", async () => {
    const text = "code,name,kind\nL000000,Client 0,person\nL219999,Renamed,person\nL220000,New,person\n";
    expect(await importText(database(), write, "clients", text)).toMatchObject({ status: "imported", rows: { added: 2, unchanged: 1 } });
  });

  test("finds its references, and the nearest known code of one that is unknown", async () => {
    const header = "code,client,product,unit,currency,opened\n";
    const good = `${header}LA1,L123456,CUR,D1,EUR,2026-01-01\n`;
    expect(await importText(database(), write, "accounts", good)).toMatchObject({ status: "imported" });
    const bad = await importText(database(), write, "accounts", `${header}LA2,L1234567,CUR,D1,EUR,2026-01-01\n`);
    expect(bad.faults).toMatchObject([{ column: "client", value: "L1234567", code: "reference_unknown", params: { nearest: "L123456" } }]);
  });
});
