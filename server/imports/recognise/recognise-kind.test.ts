import { describe, expect, test } from "vitest";
import { kinds } from "../kinds/index.ts";
import { KIND_NAMES } from "../kinds/kind.ts";
import { recogniseKind } from "./recognise-kind.ts";

describe("what a file holds", () => {
  test.each(KIND_NAMES)("%s: its own header is known, whatever the file is called, with and without optional columns", (kind) => {
    const all = kinds[kind].columns.map(({ name }) => name);
    const needed = kinds[kind].columns.filter(({ optional }) => !optional).map(({ name }) => name);
    expect(recogniseKind("export.csv", all)).toMatchObject({ kind, by: "header" });
    expect(recogniseKind(`${kind}.csv`, needed.toReversed())).toMatchObject({ kind, by: "header" });
  });

  test.each([
    ["balances.csv", "balances"],
    ["Balances_2026-03.CSV", "balances"],
    ["bank units (2).csv", "units"],
    ["deal-members.xlsx", "deal_members"],
    ["deal_accounts.csv", "deal_accounts"],
  ])("%s is recognised by its name where its columns are the bank's own", (fileName, kind) => {
    expect(recogniseKind(fileName, ["Konto", "Datum"])).toMatchObject({ kind, by: "name" });
  });

  test("the header is worth more than the name", () => {
    expect(recogniseKind("accounts.csv", ["account", "date", "balance"])).toMatchObject({ kind: "balances", by: "header" });
  });

  test("a header that is nearly one of the contract's is taken for it, with what is missing and unknown", () => {
    const { kind, matches } = recogniseKind("x.csv", ["account", "date", "amount", "id", "type"]);
    expect(kind).toBe("income");
    expect(matches[0]).toMatchObject({ kind: "income", fits: false, missing: ["kind"], unknown: ["type"] });
  });

  test("a header that fits two kinds decides nothing, unless the name does", () => {
    const { kind, matches } = recogniseKind("export.csv", ["code", "name", "kind"]);
    expect([kind, matches.filter(({ fits }) => fits).map((match) => match.kind)]).toEqual([null, ["units", "clients"]]);
    expect(recogniseKind("clients 2026.csv", ["code", "name", "kind"])).toMatchObject({ kind: "clients", by: "header" });
  });

  test("what is neither is nothing", () => {
    expect(recogniseKind("export.csv", ["Konto", "Datum", "Saldo"])).toEqual({ kind: null, by: null, matches: [] });
    expect(recogniseKind("reunits.csv", [])).toMatchObject({ kind: null });
  });
});
