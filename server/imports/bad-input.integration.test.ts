import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import { faultText } from "../../lib/messages/fault-text.ts";
import { translator } from "../../lib/messages/translate.ts";
import { localActor } from "../access/actor.ts";
import { withdrawImport } from "../features/imports/index.ts";
import type { KindName } from "./kinds/kind.ts";
import { describeOnSmallBank, importText } from "./testing/small-bank.ts";
import { temporaryFiles } from "./testing/temporary-files.ts";
import { workbook, zip } from "./testing/workbook.ts";

const write = temporaryFiles();
const t = translator();

type Expected = readonly [
  line: number,
  column: string | null,
  value: string | null,
  code: string,
  params?: Record<string, string | number>,
];
type Case = Readonly<{
  what: string;
  kind: KindName;
  content: string | Uint8Array;
  name?: string;
  profile?: object;
  faults: readonly Expected[];
}>;

const BALANCES = "account,date,balance\n";
const ASSIGNMENTS = "account,client,manager,share,from,to\n";
const POSTINGS = "code,name,unit,position,from,to\n";
const rows = (header: string, ...lines: string[]): string => `${header}${lines.join("\n")}\n`;

// biome-ignore format: a table
const CASES: readonly Case[] = [
  // the file as a whole
  { what: "an empty file", kind: "balances", content: "", faults: [[1, null, null, "file_empty"]] },
  { what: "a file of blank lines", kind: "balances", content: "\n\n\n", faults: [[1, null, null, "file_empty"]] },
  { what: "a header without rows", kind: "balances", content: BALANCES, faults: [[1, null, null, "file_without_rows"]] },
  { what: "windows-1251 without a profile", kind: "clients", content: iconv.encode("code,name,kind\nC9,Acme,company\nC8,Иван,person\n", "windows-1251"), faults: [[3, null, "C8,Èâàí,person", "encoding", { byte: "0xC8", position: 4 }]] },
  { what: "UTF-16", kind: "clients", content: Buffer.from("code,name,kind\nC9,Acme,company\n", "utf16le"), faults: [[1, null, expect.any(String) as never, "file_binary", { position: 2 }]] },
  { what: "bytes that are not of the encoding the profile names", kind: "clients", content: Buffer.concat([Buffer.from("code,name,kind\nC9,"), Buffer.from([0x98]), Buffer.from(",person\n")]), profile: { encoding: "windows-1251" }, faults: [[2, null, "C9,\ufffd,person\n", "encoding_as_said", { encoding: "windows-1251" }]] },
  { what: "another delimiter", kind: "balances", content: "account;date;balance\nA1;2026-03-01;1.00\n", faults: [[1, null, "account;date;balance", "delimiter", { expected: ",", found: ";" }]] },
  { what: "tabs", kind: "balances", content: "account\tdate\tbalance\nA1\t2026-03-01\t1.00\n", faults: [[1, null, "account\tdate\tbalance", "delimiter", { expected: ",", found: "TAB" }]] },
  { what: "a missing column", kind: "balances", content: "account,date\nA1,2026-03-01\n", faults: [[1, "balance", null, "column_missing"]] },
  { what: "a doubled column", kind: "balances", content: "account,date,balance,date\nA1,2026-03-01,1.00,2026-03-01\n", faults: [[1, "date", "date", "column_doubled", { position: 4, first: 2 }]] },
  { what: "an unknown column, and the known one it resembles", kind: "managers", content: "code,name,emial,unit,position,from\nM3,Eve,,D1,x,2026-01-01\n", faults: [[1, "emial", "emial", "column_unknown", { nearest: "email" }]] },
  { what: "a file of another kind", kind: "balances", content: "currency,date,rate\nEUR,2026-03-01,1.1\n", faults: [[1, null, "currency,date,rate", "other_kind", { other: "fx" }]] },
  { what: "a column that the profile takes and the file does not have", kind: "balances", content: "konto,date,balance\nA1,2026-03-01,1.00\n", profile: { columns: { account: "Konto" }, ignore: "*" }, faults: [[1, "Konto", null, "profile_source_missing"]] },
  { what: "a single line of 10 MB", kind: "balances", content: `${BALANCES}${"x".repeat(10 << 20)}`, faults: [[2, null, null, "line_too_long", { limit: 1 << 20 }]] },
  { what: "a header of 10 MB", kind: "balances", content: "x".repeat(10 << 20), faults: [[1, null, null, "line_too_long"]] },
  { what: "a NUL", kind: "clients", content: "code,name,kind\nC9,A\0cme,company\n", faults: [[2, null, "C9,A\0cme,company", "file_binary", { position: 5 }]] },
  { what: "a workbook named .csv", kind: "clients", content: workbook([["code"]]), faults: [[1, null, null, "file_type", { expected: "CSV", found: "ZIP / XLSX" }]] },
  { what: "a text named .xlsx", kind: "clients", name: "clients.xlsx", content: "code,name,kind\n", faults: [[1, null, null, "file_type", { expected: "XLSX", found: "text" }]] },
  { what: "a page of HTML named .csv", kind: "clients", content: "<!DOCTYPE html><html></html>", faults: [[1, null, null, "file_type", { found: "HTML" }]] },
  { what: "a PDF named .csv", kind: "clients", content: "%PDF-1.7\n", faults: [[1, null, null, "file_type", { found: "PDF" }]] },
  { what: "a gzip named .csv", kind: "clients", content: Buffer.from([0x1f, 0x8b, 8, 0]), faults: [[1, null, null, "file_type", { found: "GZIP" }]] },
  { what: "an archive that is no workbook", kind: "clients", name: "clients.xlsx", content: zip({ "a.txt": "hello" }), faults: [[1, null, null, "xlsx_unreadable"]] },
  { what: "XLSX with a formula", kind: "balances", name: "b.xlsx", content: workbook([["account", "date", "balance"], ["A1", "2026-03-01", { formula: "1+1", value: "2" }]]), faults: [[2, "C", "=1+1", "xlsx_formula", { cell: "C2" }]] },
  { what: "XLSX with merged cells", kind: "balances", name: "b.xlsx", content: workbook([["account", "date", "balance"], ["A1", "2026-03-01", { number: "2" }]], ["A2:A3"]), faults: [[2, "A", "A2:A3", "xlsx_merged", { range: "A2:A3" }]] },
  { what: "XLSX with an error", kind: "balances", name: "b.xlsx", content: workbook([["account", "date", "balance"], ["A1", "2026-03-01", { error: "#REF!" }]]), faults: [[2, "C", "#REF!", "xlsx_error", { cell: "C2" }]] },

  // rows
  { what: "a row with a value too few", kind: "balances", content: rows(BALANCES, "A1,2026-03-01,1.00", "A1,2026-03-02"), faults: [[3, null, "A1,2026-03-02", "values_count", { expected: 3, found: 2 }]] },
  { what: "a row with a value too many", kind: "balances", content: rows(BALANCES, "A1,2026-03-01,1.00,9", "A1,2026-03-02,2.00"), faults: [[2, null, "A1,2026-03-01,1.00,9", "values_count", { expected: 3, found: 4 }]] },
  { what: "a torn last line", kind: "clients", content: 'code,name,kind\n"C9","Acme","company"\n"C8","Be', faults: [[3, null, '"C8","Be', "quote_unclosed"]] },
  { what: "a quote that never closes: the rows after it are read all the same", kind: "clients", content: 'code,name,kind\nC9,"Acme,company\nC8,Bert,\n', faults: [[2, null, 'C9,"Acme,company', "quote_unclosed"], [3, "kind", null, "value_missing"]] },
  { what: "a quote inside a value", kind: "clients", content: 'code,name,kind\nC9,5" pipes,company\n', faults: [[2, null, 'C9,5" pipes,company', "quote_misplaced"]] },

  // values
  { what: "an unknown reference, with the nearest known code", kind: "accounts", content: "code,client,product,unit,currency,opened\nA9,C1,CURR,D1,EUR,2026-01-01\n", faults: [[2, "product", "CURR", "reference_unknown", { kind: "products", nearest: "CUR" }]] },
  { what: "an unknown reference with nothing near", kind: "balances", content: rows(BALANCES, "XYZ12345,2026-03-01,1.00"), faults: [[2, "account", "XYZ12345", "reference_unknown", { nearest: "" }]] },
  { what: "a parent that is nowhere", kind: "units", content: "code,name,kind,parent\nD3,Three,branch,R1\n", faults: [[2, "parent", "R1", "reference_unknown", { nearest: "R" }]] },
  { what: "a missing value", kind: "balances", content: rows(BALANCES, "A1,,1.00"), faults: [[2, "date", null, "value_missing"]] },
  { what: "a day that stands for none", kind: "balances", content: rows(BALANCES, "A1,0001-01-01,1.00"), faults: [[2, "date", "0001-01-01", "date_too_early"]] },
  { what: "days that do not exist", kind: "balances", content: rows(BALANCES, "A1,2026-02-30,1.00", "A1,2026-13-01,1.00", "A1,2025-02-29,1"), faults: [[2, "date", "2026-02-30", "date_impossible"], [3, "date", "2026-13-01", "date_impossible"], [4, "date", "2025-02-29", "date_impossible"]] },
  { what: "dates written otherwise", kind: "balances", content: rows(BALANCES, "A1,01.03.2026,1.00", "A1,2026-3-1,1.00", "A1,2026-03-01 ,1"), faults: [[2, "date", "01.03.2026", "date_format", { written: "YYYY-MM-DD" }], [3, "date", "2026-3-1", "date_format"], [4, "date", "2026-03-01 ", "date_format"]] },
  { what: "more decimals than the currency has", kind: "balances", content: rows(BALANCES, "A1,2026-03-01,1.005", "A2,2026-03-01,1.5", "A3,2026-03-01,1.0005"), faults: [[2, "balance", "1.005", "amount_decimals", { decimals: 2 }], [3, "balance", "1.5", "amount_decimals", { decimals: 0 }], [4, "balance", "1.0005", "amount_decimals", { decimals: 3 }]] },
  { what: "texts that are no amounts", kind: "balances", content: rows(BALANCES, "A1,2026-03-01,1e5", "A1,2026-03-02,\"1,000.00\"", "A1,2026-03-03,1.", "A1,2026-03-04,0x10", "A1,2026-03-05,NaN"), faults: ["1e5", "1,000.00", "1.", "0x10", "NaN"].map((value, i) => [i + 2, "balance", value, "amount_format"] as const) },
  { what: "an amount of more than 17 digits", kind: "balances", content: rows(BALANCES, "A1,2026-03-01,1234567890123456.78"), faults: [[2, "balance", "1234567890123456.78", "amount_too_long", { limit: 17 }]] },
  { what: "a deal's amount in its own currency", kind: "deals", content: "code,name,client,opened,amount,currency\nD9,x,C1,2026-01-01,1.5,JPY\n", faults: [[2, "amount", "1.5", "amount_decimals", { decimals: 0 }]] },
  { what: "a currency that is none", kind: "fx", content: "currency,date,rate\neur,2026-03-01,1.1\n", faults: [[2, "currency", "eur", "currency_format"]] },
  { what: "a rate of exchange that is not above zero", kind: "fx", content: "currency,date,rate\nEUR,2026-03-01,0\n", faults: [[2, "rate", "0", "decimal_range"]] },
  { what: "shares out of range, and with too many decimals", kind: "assignments", content: rows(ASSIGNMENTS, "A1,,M1,0,2026-01-01,", "A1,,M2,1.01,2026-01-01,", "A2,,M2,0.1234567890123456789,2026-01-01,"), faults: [[2, "share", "0", "decimal_range"], [3, "share", "1.01", "decimal_range"], [4, "share", "0.1234567890123456789", "decimal_too_long"]] },
  { what: "a rating above 100", kind: "ratings", content: "manager,period,criterion,score,rater\nM1,2026-Q1,care,101,head\n", faults: [[2, "score", "101", "decimal_range", { low: "0", high: "100" }]] },
  { what: "a side that is none", kind: "products", content: "code,name,family,side,day_count\nX,X,X,Asset,ACT/365\n", faults: [[2, "side", "Asset", "choice_unknown", { choices: "asset, liability, fee" }]] },
  { what: "a product with balances and no day count", kind: "products", content: "code,name,family,side,day_count\nX,X,X,asset,\n", faults: [[2, "day_count", null, "value_missing_here"]] },
  { what: "instants without a zone, of no day, of no form", kind: "activities", content: "id,manager,kind,at\n1,M1,call,2026-03-01T10:00:00\n2,M1,call,2026-03-01T25:00:00Z\n3,M1,call,yesterday\n", faults: [[2, "at", "2026-03-01T10:00:00", "instant_without_zone"], [3, "at", "2026-03-01T25:00:00Z", "instant_impossible"], [4, "at", "yesterday", "instant_format"]] },
  { what: "minutes that are no whole number", kind: "activities", content: "id,manager,kind,at,minutes\n1,M1,call,2026-03-01T10:00:00Z,1.5\n", faults: [[2, "minutes", "1.5", "integer_format"]] },
  { what: "a period that is none", kind: "targets", content: "unit,metric,period,value\nD1,margin,2026-Q5,100\n", faults: [[2, "period", "2026-Q5", "period_invalid"]] },
  { what: "blanks around a code", kind: "clients", content: "code,name,kind\n C9,Acme,company\n", faults: [[2, "code", " C9", "code_format"]] },

  // rows against rows
  { what: "a repeated key, naming both lines", kind: "balances", content: rows(BALANCES, "A1,2026-03-01,1.00", "A1,2026-03-02,1.00", "A1,2026-03-01,2.00"), faults: [[4, "account, date", "A1, 2026-03-01", "key_repeated", { otherLine: 2 }]] },
  { what: "to before from, and on the same day", kind: "assignments", content: rows(ASSIGNMENTS, "A1,,M1,1,2026-03-01,2026-02-01", "A2,,M1,1,2026-03-01,2026-03-01"), faults: [[2, "to", "2026-02-01", "end_not_after_start", { start: "2026-03-01" }], [3, "to", "2026-03-01", "end_not_after_start"]] },
  { what: "neither account nor client, and both", kind: "assignments", content: rows(ASSIGNMENTS, ",,M1,1,2026-03-01,", "A1,C1,M1,1,2026-03-01,"), faults: [[2, "account", null, "neither_given"], [3, "account", "A1", "both_given"]] },
  { what: "shares above 1 on a day", kind: "assignments", content: rows(ASSIGNMENTS, "A1,,M1,0.6,2026-01-01,2026-02-01", "A1,,M1,0.7,2026-02-01,", "A1,,M2,0.3,2026-01-01,2026-03-01", "A1,,M2,0.300000000000000001,2026-03-01,"), faults: [[3, "share", "0.7", "shares_above_one", { held: "account", code: "A1", day: "2026-03-01", sum: "1.000000000000000001" }], [5, "share", "0.300000000000000001", "shares_above_one"]] },
  { what: "overlapping postings inside the file", kind: "managers", content: rows(POSTINGS, "M3,Eve,D1,x,2026-01-01,2026-06-01", "M3,Eve,D2,x,2026-05-31,"), faults: [[3, "from", "2026-05-31", "overlap", { other: "file", otherLine: 2, otherFrom: "2026-01-01" }]] },
  { what: "a posting that overlaps one that stands", kind: "managers", content: rows(POSTINGS, "M2,Bob,D1,x,2026-06-30,"), faults: [[2, "from", "2026-06-30", "overlap", { other: "standing", otherLine: 3 }]] },
  { what: "parents in a circle", kind: "units", content: "code,name,kind,parent\nB,Bank,bank,D1\n", faults: [[2, "parent", "D1", "parent_cycle", { code: "B" }]] },
  { what: "an account that would move to a currency with other decimals", kind: "accounts", content: "code,client,product,unit,currency,opened\nA1,C1,CUR,D1,JPY,2025-01-01\n", faults: [[2, "currency", "JPY", "currency_decimals_change", { standing: "EUR" }]] },
  { what: "a split scheme that does not exist", kind: "deal_splits", content: "deal,scheme,params,from\nDL1,equally,,2026-01-01\n", faults: [[2, "scheme", "equally", "split_scheme_unknown"]] },
  { what: "a split scheme with wrong parameters", kind: "deal_splits", content: 'deal,scheme,params,from\nDL1,time-decay,"{""halfLife"":""7""}",2026-01-01\nDL2,time-decay,7,2026-01-01\n', faults: [[2, "params", '{"halfLife":"7"}', "split_param_unknown", { param: "halfLife" }], [3, "params", "7", "json_format"]] },
];

describeOnSmallBank("a file at fault is told what is wrong, line by line", (database) => {
  test.each(CASES)("$what", async ({ kind, content, name, profile, faults }) => {
    const report = await importText(database(), write, kind, content, { ...(name && { name }), ...(profile && { profile }) });
    expect(report.faults.map(({ line, column, value, code, params }) => [line, column, value, code, params])).toEqual(
      faults.map(([line, column, value, code, params]) => [
        line,
        column,
        value,
        code,
        params ? expect.objectContaining(params) : expect.anything(),
      ]),
    );
    expect(report).toMatchObject({ status: "rejected", import: { id: null, position: null }, rows: { added: 0 } });
    for (const fault of report.faults) expect(faultText(fault, t)).toMatch(/\w.*[.)]$/);
  });

  test("two deals that cover an account on one day", async () => {
    const splits = "deal,scheme,params,from,to\nDL1,equal,,2026-01-01,2026-06-01\nDL2,equal,,2026-01-01,\n";
    expect(await importText(database(), write, "deal_splits", splits)).toMatchObject({ status: "imported" });
    const report = await importText(database(), write, "deal_accounts", "deal,account,from\nDL1,A1,2026-03-01\nDL2,A1,2026-05-01\n");
    expect(report.faults).toMatchObject([
      {
        line: 3,
        column: "deal",
        code: "account_in_two_deals",
        params: { account: "A1", deal: "DL2", otherDeal: "DL1", day: "2026-05-01" },
      },
    ]);
    const apart = await importText(database(), write, "deal_accounts", "deal,account,from\nDL1,A1,2026-03-01\nDL2,A1,2026-06-01\n");
    expect(apart).toMatchObject({ status: "imported" });
    const longer = await importText(database(), write, "deal_splits", "deal,scheme,params,from,to\nDL1,equal,,2026-01-01,\n");
    expect(longer.faults).toMatchObject([{ line: 2, code: "account_in_two_deals", params: { otherDeal: "DL2", day: "2026-06-01" } }]);
  });

  describe("an overlay, which takes no credit", () => {
    const header = "deal,scheme,params,from,to";
    const overlay = (deal: string, percent: string, from: string, to = "") =>
      `${deal},overlay,"{""percent"":{""M1"":""${percent}""}}",${from},${to}`;
    const bring = (...rows: string[]) => importText(database(), write, "deal_splits", `${[header, ...rows].join("\n")}\n`);
    const standing = async (): Promise<string[]> =>
      (
        await database().query<{ deal: string; scheme: string; params: string | null; from: string }>(
          'SELECT deal, scheme, params, "from" FROM deal_splits WHERE superseded_position IS NULL ORDER BY deal, "from", scheme',
        )
      ).map((row) => [row.deal, row.scheme, row.params?.match(/\d+(?="\}\})/)?.[0], row.from].filter(Boolean).join(" "));

    test("stands beside the split of the same deal, from the same day, and on another deal's account", async () => {
      // DL2 covers A1 by its split from June; DL1 does until then.
      expect(await bring(overlay("DL1", "50", "2026-01-01"), overlay("DL2", "20", "2026-01-01"))).toMatchObject({
        status: "imported",
        faults: [],
      });
      expect(await standing()).toEqual([
        "DL1 equal 2026-01-01",
        "DL1 overlay 50 2026-01-01",
        "DL2 equal 2026-01-01",
        "DL2 overlay 20 2026-01-01",
      ]);
      const further = await importText(database(), write, "deal_accounts", "deal,account,from\nDL1,A2,2026-03-01\n");
      expect(further).toMatchObject({ status: "imported", faults: [] });
    });

    test("is superseded by an overlay alone, a split by a split alone; and a withdrawal brings back its own kind", async () => {
      const changed = await bring(overlay("DL1", "60", "2026-01-01"));
      expect(changed).toMatchObject({ status: "imported", rows: { added: 1 } });
      expect(await standing()).toContain("DL1 overlay 60 2026-01-01");
      const split = await bring("DL1,linear,,2026-01-01,2026-06-01");
      expect((await standing()).filter((row) => row.startsWith("DL1"))).toEqual(["DL1 linear 2026-01-01", "DL1 overlay 60 2026-01-01"]);
      for (const { import: withdrawn } of [split, changed])
        await withdrawImport({ database: database(), actor: localActor }, { importId: withdrawn.id as number });
      expect((await standing()).filter((row) => row.startsWith("DL1"))).toEqual(["DL1 equal 2026-01-01", "DL1 overlay 50 2026-01-01"]);
    });

    test("meets no other overlay of its deal on a day, and stands once in a file", async () => {
      const twice = await bring(overlay("DL1", "10", "2026-02-01"));
      expect(twice.faults).toMatchObject([{ line: 2, column: "from", code: "overlap", params: { code: "DL1", otherFrom: "2026-01-01" } }]);
      const same = await bring(overlay("DL2", "1", "2027-01-01"), "DL2,closer,,2027-01-01,", overlay("DL2", "2", "2027-01-01"));
      expect(same.faults.map(({ line, code }) => [line, code])).toEqual(expect.arrayContaining([[4, "key_repeated"]]));
      expect(same.faults.filter(({ line, code }) => line === 3 && code === "key_repeated")).toEqual([]);
    });
  });
});
