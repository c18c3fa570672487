import { expect, test } from "vitest";
import { localActor } from "../../access/actor.ts";
import { asOf, currentPosition } from "../../db/ledger.ts";
import { importFile, type KindName, withdrawImport } from "../../features/imports/index.ts";
import { describeOnSmallBank, importText } from "../testing/small-bank.ts";
import { temporaryFiles } from "../testing/temporary-files.ts";

const write = temporaryFiles();

describeOnSmallBank("withdrawing an import", (database) => {
  async function importing(kind: KindName, content: string): Promise<number> {
    const report = await importText(database(), write, kind, content);
    expect(report).toMatchObject({ status: "imported", faults: [] });
    return report.import.id as number;
  }
  const withdrawing = (importId: number) => withdrawImport({ database: database(), actor: localActor }, { importId });

  const seenAt = async (table: string, columns: string, position: number) =>
    JSON.stringify(
      await database().query(`SELECT ${columns} FROM ${table} f WHERE ${asOf("f")} ORDER BY 1, 2`, [position, position]),
      (_, value) => (typeof value === "bigint" ? Number(value) : value),
    );

  test("lets what it had replaced stand again, with its own import and line; the past stays as it was", async () => {
    const columns = "code, name, import_id, line";
    const first = await importing("clients", "code,name,kind\nW1,One,person\nW2,Two,person\n");
    const second = await importing("clients", "code,name,kind\nW2,Second,person\nW3,Three,person\n");
    const positions = Array.from({ length: await currentPosition(database()) }, (_, i) => i + 1);
    const before = await Promise.all(positions.map((position) => seenAt("clients", columns, position)));
    expect(await withdrawing(second)).toMatchObject({
      import: { id: second, kind: "clients", file: "clients.csv" },
      superseded: 2,
      reinstated: 1,
    });
    const now = JSON.parse(await seenAt("clients", columns, await currentPosition(database()))) as { code: string }[];
    expect(now.filter(({ code }) => code.startsWith("W"))).toEqual([
      { code: "W1", name: "One", import_id: first, line: 2 },
      { code: "W2", name: "Two", import_id: first, line: 3 },
    ]);
    expect(await Promise.all(positions.map((position) => seenAt("clients", columns, position)))).toEqual(before);
  });

  test("passes over imports that were withdrawn themselves, and keys with empty parts find each other", async () => {
    const target = (value: string) => importing("targets", `unit,metric,period,value\nD1,margin,2026,${value}\n`);
    const [one, two, three] = [await target("1"), await target("2"), await target("3")];
    const standing = async () =>
      (JSON.parse(await seenAt("targets", "value, import_id", await currentPosition(database()))) as { value: string }[]).map(
        ({ value }) => value,
      );
    expect(await withdrawing(two)).toMatchObject({ superseded: 0, reinstated: 0 });
    expect(await standing()).toEqual(["3"]);
    expect(await withdrawing(three)).toMatchObject({ superseded: 1, reinstated: 1 });
    expect(await standing()).toEqual(["1"]);
    expect(await withdrawing(one)).toMatchObject({ superseded: 1, reinstated: 0 });
    expect(await standing()).toEqual([]);
  });

  test("of balances lets the earlier fact of the month count again", async () => {
    const early = await importing("balances", "account,date,balance\nA1,2026-03-01,1.00\n");
    const late = await importing("balances", "account,date,balance\nA1,2026-03-01,2.00\n");
    expect(await withdrawing(late)).toMatchObject({ superseded: 1, reinstated: 0 });
    expect(JSON.parse(await seenAt("balance_months", "import_id, closing_minor", await currentPosition(database())))).toEqual([
      { import_id: early, closing_minor: 100 },
    ]);
  });

  test("and importing the same file again brings it back", async () => {
    const file = write("fx.csv", "currency,date,rate\nEUR,2026-03-01,1.1\n");
    const importAgain = () => importFile({ database: database(), actor: localActor }, { kind: "fx", file });
    const first = await importAgain();
    await withdrawing(first.import.id as number);
    expect(await importAgain()).toMatchObject({ status: "imported", rows: { added: 1 } });
  });

  test("is refused while other facts name its codes, and then nothing has changed", async () => {
    const clients = await importing("clients", "code,name,kind\nR1,Needed,person\n");
    await importing("accounts", "code,client,product,unit,currency,opened\nRA,R1,CUR,D1,EUR,2026-01-01\n");
    const position = await currentPosition(database());
    await expect(withdrawing(clients)).rejects.toMatchObject({
      code: "withdraw_referenced",
      params: { by: "accounts", column: "client", codes: "R1", more: "no" },
    });
    expect(await currentPosition(database())).toBe(position);
    expect(await seenAt("clients", "code, name", position)).toContain("R1");
  });

  test("is refused where what it had replaced no longer fits", async () => {
    await importing("assignments", "account,manager,share,from\nA2,M1,0.8,2026-01-01\n");
    const lowered = await importing("assignments", "account,manager,share,from\nA2,M1,0.5,2026-01-01\n");
    await importing("assignments", "account,manager,share,from\nA2,M2,0.5,2026-01-01\n");
    await expect(withdrawing(lowered)).rejects.toMatchObject({
      code: "withdraw_conflict",
      params: { column: "share", value: "0.8", reason: "shares_above_one" },
    });
  });

  test("of what is unknown or withdrawn already is refused", async () => {
    const id = await importing("clients", "code,name,kind\nQ1,Once,person\n");
    await withdrawing(id);
    await expect(withdrawing(id)).rejects.toMatchObject({ code: "import_withdrawn_already" });
    await expect(withdrawing(999_999)).rejects.toMatchObject({ code: "import_unknown" });
  });
});
