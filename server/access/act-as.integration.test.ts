import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { createContext } from "../api/context.ts";
import { handleUpload } from "../api/files/handlers.ts";
import { serverCaller } from "../api/root.ts";
import { describeOnExampleBank, importText } from "../testing/banks.ts";
import { actorNamed } from "./act-as.ts";
import { localActor } from "./actor.ts";

describeOnExampleBank("acting as somebody", (database) => {
  beforeAll(async () => {
    await importText(database(), "managers", [
      "code,name,unit,position,from,to",
      "X1,Eva Nova,D01,client manager,1990-01-01,1992-01-01",
      "X1,Eva Stara,D02,client manager,1992-01-01,1993-01-01",
    ]);
  });

  it("as a manager is seeing as that manager, under the latest name, also after they left", async () => {
    expect(await actorNamed(database(), "manager:X1")).toEqual({
      id: "X1",
      name: "Eva Stara",
      scope: { kind: "manager", manager: "X1" },
    });
  });

  it("as the head of a unit is seeing the unit first and what is below it", async () => {
    const rows = await database().prisma.unit.findMany({ where: { supersededPosition: null } });
    const below = (code: string): string[] => [code, ...rows.filter(({ parent }) => parent === code).flatMap((row) => below(row.code))];
    for (const { code, name } of rows) {
      const actor = await actorNamed(database(), `unit:${code}`);
      if (actor?.scope.kind !== "units") throw new Error(`${code} has no head`);
      expect(actor).toMatchObject({ id: `head:${code}`, name });
      expect(actor.scope.units[0]).toBe(code);
      expect([...actor.scope.units].sort()).toEqual(below(code).sort());
    }
  });

  it.each(["manager:nobody", "unit:nowhere", "manager:D01", "unit:M001", "manager:' OR 1=1 --", "%", "local"])(
    "“%s” names nobody",
    async (text) => expect(await actorNamed(database(), text)).toBeNull(),
  );
});

describeOnExampleBank("the context of a request", (database) => {
  const kept = globalThis as { meritledger?: { database: { close: () => Promise<void> } } | undefined };

  beforeAll(() => {
    vi.stubEnv("DATABASE_URL", database().url);
  });

  afterAll(async () => {
    await kept.meritledger?.database.close();
    kept.meritledger = undefined;
    vi.unstubAllEnvs();
  });

  it("is by the local actor without a choice, and where the choice names nobody", async () => {
    for (const choice of [undefined, "", "manager:nobody", "nonsense"])
      expect((await createContext("en", choice)).actor).toEqual(localActor);
    expect(await serverCaller("en", undefined).access.me()).toEqual({ kind: "all", code: null, name: "local user" });
  });

  it("asks the database nothing for the local actor", async () => {
    const { database: own } = await createContext("en", undefined);
    const query = vi.spyOn(own, "query");
    await createContext("en", undefined);
    expect(query).not.toHaveBeenCalled();
    await createContext("en", "manager:M018");
    expect(query).toHaveBeenCalled();
    query.mockRestore();
  });

  it("says as whom one acts, and finds everybody to act as next", async () => {
    const manager = serverCaller("en", "manager:M018");
    expect(await manager.access.me()).toMatchObject({ kind: "manager", code: "M018" });
    expect(await serverCaller("en", "unit:D01").access.me()).toEqual({ kind: "units", code: "D01", name: "Hl.m. Praha" });
    expect(await manager.access.find({ text: "M002" })).toEqual([{ kind: "manager", code: "M002", name: expect.any(String) }]);
    expect((await manager.access.find({ text: "praha" })).map(({ kind, code }) => [kind, code])).toContainEqual(["unit", "D01"]);
    expect(await manager.access.find({ text: " " })).toEqual([]);
    expect((await manager.search.find({ text: "M002" })).flatMap(({ items }) => items)).toEqual([]);
  });

  it("narrows what a manager is shown and refuses what they may not do", async () => {
    const manager = serverCaller("en", "manager:M018");
    const deals = await manager.deals.list({});
    const all = await serverCaller("en", undefined).deals.list({});
    expect(deals.length).toBeGreaterThan(0);
    expect(deals.length).toBeLessThan(all.length);
    await expect(manager.setup.status()).rejects.toMatchObject({ code: "FORBIDDEN" });
    const request = new Request("http://127.0.0.1/api/upload?name=units.csv", {
      method: "POST",
      headers: { "x-meritledger": "1" },
      body: "code,name,kind,parent\n",
    });
    const answer = await handleUpload(request, await createContext("en", "unit:D01"));
    expect(answer.status).toBe(403);
    expect((await answer.json()).problem).toMatchObject({ code: "not_allowed", text: expect.stringContaining("Hl.m. Praha") });
  });
});
