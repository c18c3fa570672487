import { readFileSync } from "node:fs";
import path from "node:path";
import iconv from "iconv-lite";
import { expect, test } from "vitest";
import { decodeBalanceMonth } from "../../db/balance-month.ts";
import { describeOnSmallBank, importText } from "../testing/small-bank.ts";
import { temporaryFiles } from "../testing/temporary-files.ts";

const write = temporaryFiles();
const profile = (name: string): object =>
  JSON.parse(readFileSync(path.join(import.meta.dirname, "../../../examples/profiles", name), "utf8"));

describeOnSmallBank("the example profiles", (database) => {
  test("semicolons-windows-1251: a Cyrillic export with padded values and names of its own", async () => {
    const text = "Код клиента;Наименование;Тип;Отрасль;Примечание\n K1 ; ООО Ромашка;ЮЛ;торговля;x\nK2;Иван ;ФЛ;;\n";
    const report = await importText(database(), write, "clients", iconv.encode(text, "windows-1251"), {
      profile: profile("semicolons-windows-1251.json"),
    });
    expect(report).toMatchObject({ status: "imported", faults: [] });
    expect(await database().query("SELECT code, name, kind, industry, status FROM clients WHERE code LIKE 'K%' ORDER BY code")).toEqual([
      { code: "K1", name: "ООО Ромашка", kind: "company", industry: "торговля", status: "active" },
      { code: "K2", name: "Иван", kind: "person", industry: null, status: "active" },
    ]);
  });

  test("headerless-gb18030: no header, decimal commas, debit balances marked", async () => {
    const text = [
      "北京\tA1\t01.03.2026\t1.234.567,89\tC\t备注",
      '上海\tA1\t02.03.2026\t0,5\tD\t5" 管',
      "上海\tA1\t02.03.2026\t12\tD\t",
    ].join("\r\n");
    const report = await importText(database(), write, "balances", iconv.encode(text, "gb18030"), {
      profile: profile("headerless-gb18030.json"),
      name: "core.txt",
    });
    expect(report).toMatchObject({ status: "imported", faults: [], rows: { read: 3, added: 2, skipped: 1 } });
    const [row] = await database().query<{ days: Uint8Array }>("SELECT days FROM balance_months WHERE import_id = ?", [report.import.id]);
    expect(decodeBalanceMonth(row?.days as Uint8Array)).toEqual([
      { dayOfMonth: 1, balanceMinor: 123_456_789n, line: 1 },
      { dayOfMonth: 2, balanceMinor: -1200n, line: 3 },
    ]);
  });
});
