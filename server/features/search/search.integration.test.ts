import { beforeAll, expect, test } from "vitest";
import type { Scope } from "../../access/actor.ts";
import { importText } from "../../testing/banks.ts";
import { describeOnBoth } from "../../testing/each-database.ts";
import { find } from "./find.ts";

describeOnBoth("finding anything", (database) => {
  const found = async (text: string, scope: Scope = { kind: "all" }) => {
    const kinds = await find({ database: database(), actor: { id: "test", name: "test", scope } }, { text });
    return Object.fromEntries(kinds.map(({ kind, items }) => [kind, items.map(({ code }) => code)]));
  };

  beforeAll(async () => {
    const open = database();
    await importText(open, "units", ["code,name,kind,parent", "BANK,Bank,bank,", "B1,Branch One,branch,BANK", "B2,Branch Two,branch,BANK"]);
    await importText(open, "managers", [
      "code,name,unit,position,from,to",
      "M1,Олена Шевченко,B1,senior,2026-01-01,",
      "M2,100%_er,B2,senior,2026-01-01,",
    ]);
    await importText(open, "products", ["code,name,family,side,day_count", "CUR,Current,Deposits,liability,ACT/365"]);
    await importText(open, "clients", ["code,name,kind", "C1,Olive Oil Ltd,company", "C2,Oleander,company", "C3,An olive tree,company"]);
    await importText(open, "accounts", [
      "code,client,product,unit,currency,opened",
      "A1,C1,CUR,B1,EUR,2026-01-01",
      "A2,C2,CUR,B2,EUR,2026-01-01",
    ]);
    await importText(open, "deals", [
      "code,name,client,opened,closed,amount,currency",
      "DL1,Fig tree,C1,2026-01-01,,10.00,EUR",
      "DL2,Fig leaf,C2,2026-01-01,,10.00,EUR",
    ]);
    await importText(open, "deal_members", [
      "deal,manager,role,joined,left,agreed_share",
      "DL1,M1,lead,2026-01-01,,",
      "DL2,M2,lead,2026-01-01,,",
    ]);
    await importText(open, "assignments", ["account,manager,share,from", "A2,M2,1,2026-01-01"]);
  });

  test("names are found in any case and alphabet, those that begin with the text first", async () => {
    expect(await found("OLIVE")).toEqual({ clients: ["C1", "C3"] });
    expect(await found("шевченко")).toEqual({ managers: ["M1"] });
  });

  test("a code is found from its beginning, and alone before what merely begins so", async () => {
    expect(await found("b")).toEqual({ units: ["BANK", "B1", "B2"] });
    expect((await found("b1")).units).toEqual(["B1"]);
  });

  test("a deal is found by whoever is on it, and by the head of the unit of somebody who is", async () => {
    expect(await found("fig")).toEqual({ deals: ["DL2", "DL1"] });
    expect(await found("dl1")).toEqual({ deals: ["DL1"] });
    expect(await found("fig", { kind: "manager", manager: "M1" })).toEqual({ deals: ["DL1"] });
    expect(await found("fig", { kind: "units", units: ["B2"] })).toEqual({ deals: ["DL2"] });
  });

  test("signs that mean something to the database mean themselves", async () => {
    expect(await found("%")).toEqual({ managers: ["M2"] });
    expect(await found("_")).toEqual({ managers: ["M2"] });
    expect(await found("  ")).toEqual({});
  });

  test("nobody finds what they may not see", async () => {
    expect(await found("o", { kind: "units", units: ["B1"] })).toEqual({ clients: ["C1"], units: ["B1"] });
    expect(await found("o", { kind: "manager", manager: "M2" })).toEqual({ clients: ["C2"] });
    expect((await found("M", { kind: "manager", manager: "M2" })).managers).toEqual(["M2"]);
  });
});
