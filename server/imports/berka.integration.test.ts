import path from "node:path";
import { beforeAll, expect, test } from "vitest";
import { localActor } from "../access/actor.ts";
import { decodeBalanceMonth } from "../db/balance-month.ts";
import { importAll, importFile } from "../features/imports/index.ts";
import { describeOnBoth } from "../testing/each-database.ts";

const examples = path.join(import.meta.dirname, "../../examples");
const trans = path.join(examples, "berka/raw/trans.asc");
const tornLine = { line: 49_104, column: null, value: '3526882;11021;940331;"PRIJE', code: "quote_unclosed" };

describeOnBoth("the example bank", (database) => {
  const context = () => ({ database: database(), actor: localActor });
  const profile = (name: string): string => path.join(examples, "profiles", name);

  beforeAll(async () => {
    const { reports, waiting } = await importAll(context(), { directory: path.join(examples, "berka") });
    expect(reports.map(({ status, faults }) => [status, faults])).toEqual(reports.map(() => ["imported", []]));
    expect(reports).toHaveLength(16);
    expect(waiting).toEqual([]);
  });

  /** Account, day and balance of every row that an import named, without the loans (which are not in trans.asc). */
  async function balancesOf(importId: number): Promise<string[]> {
    const rows = await database().query<{ account: string; month: number; days: Uint8Array }>(
      "SELECT account, month, days FROM balance_months WHERE import_id = ? AND account LIKE 'A%' ORDER BY account, month",
      [importId],
    );
    return rows.flatMap(({ account, month, days }) =>
      decodeBalanceMonth(days).map(({ dayOfMonth, balanceMinor }) => `${account} ${month} ${dayOfMonth} ${balanceMinor}`),
    );
  }

  test("the bank's own transactions give the same balances, all but the torn last line", async () => {
    const input = { kind: "balances", file: trans, profile: profile("berka-balances.json") } as const;
    const strict = await importFile(context(), input);
    expect(strict).toMatchObject({ status: "rejected", faults: [tornLine], faultCounts: { quote_unclosed: 1 } });
    const report = await importFile(context(), { ...input, acceptValid: true });
    expect(report).toMatchObject({ status: "imported", rows: { read: 49_103, added: 39_960, refused: 1 }, faults: [tornLine] });
    const [contract] = await database().query<{ id: number }>("SELECT id FROM imports WHERE kind = 'balances' ORDER BY id LIMIT 1");
    expect(await balancesOf(report.import.id as number)).toEqual(await balancesOf(Number(contract?.id)));
  });

  test("and the same income: every row of the contract's file stands already", async () => {
    const input = { kind: "income", file: trans, profile: profile("berka-income.json") } as const;
    expect(await importFile(context(), input)).toMatchObject({
      status: "rejected",
      faults: [tornLine],
      faultCounts: { quote_unclosed: 1 },
    });
    expect(await importFile(context(), { ...input, acceptValid: true })).toMatchObject({
      status: "imported",
      rows: { read: 49_103, added: 0, unchanged: 5_509, refused: 1 },
    });
  });
});
