import { beforeAll, expect, test } from "vitest";
import { type Actor, localActor } from "../../access/actor.ts";
import { createJobEngine } from "../../jobs/engine.ts";
import { describeOnExampleBank, importText } from "../../testing/banks.ts";
import { calculateRun } from "../runs/index.ts";
import { activityHistory, activityMonth, deleteActivity, listActivities, logActivity, suggest, undoEntry, wordsInUse } from "./index.ts";

const entry = { manager: "M045", client: "C2166", kind: "call", at: "2026-03-10T14:00:00Z", minutes: "30" };
const march = { from: "2026-03-01", to: "2026-04-01" };

describeOnExampleBank("the activity log", (database) => {
  const context = () => ({ database: database(), actor: localActor });
  const as = (scope: Actor["scope"]) => ({ database: database(), actor: { id: "x", name: "X", scope } });
  const listed = async (who = context()) => (await listActivities(who, march)).activities;

  beforeAll(async () => {
    await importText(database(), "clients", [
      "code,name,kind",
      "ZH1,上海银行贸易有限公司,company",
      "RU1,Иван Петров,person",
      "P%1,50%_off,person",
    ]);
  });

  test("a month is counted by day and kind, and agrees with the list of its activities", async () => {
    const june = { from: "1993-06-01", to: "1993-07-01" };
    const { days, month } = await activityMonth(context(), { month: "1993-06" });
    const { activities, more } = await listActivities(context(), june);
    expect([month.code, more]).toEqual(["1993-06", false]);
    const counted = Map.groupBy(activities, ({ at, kind }) => `${at.slice(0, 10)} ${kind}`);
    expect(new Map(days.map(({ day, kind, count }) => [`${day} ${kind}`, count]))).toEqual(
      new Map([...counted].map(([key, list]) => [key, list.length])),
    );
    expect(activities[0]).toMatchObject({ managerName: expect.any(String), source: { origin: "file", file: "activities.csv" } });
  });

  test("narrowed to a manager it says what the run counted; a later entry changes the log and not the run", async () => {
    await createJobEngine(database()).complete(calculateRun, { period: "1993-06", unit: null }, localActor);
    const look = () => activityMonth(context(), { month: "1993-06", manager: "M045" });
    const before = await look();
    const sum = (counts: readonly { count: number }[]) => counts.reduce((total, { count }) => total + count, 0);
    expect(sum(before.counted?.kinds ?? [])).toBe(sum(before.days));
    const { report } = await logActivity(context(), { ...entry, key: "in-june", at: "1993-06-15T10:00:00Z" });
    const after = await look();
    expect(sum(after.days)).toBe(sum(before.days) + 1);
    expect(after.counted?.kinds).toEqual(before.counted?.kinds);
    await undoEntry(context(), { importId: report.import.id as number });
  });

  test("without a month it opens where the latest activity is", async () => {
    expect((await activityMonth(context(), {})).month.code).toBe("1994-03");
  });

  test("an entry is one activity however often it is sent, also after what was typed in it changed", async () => {
    const first = await logActivity(context(), { ...entry, key: "click-1" });
    const again = await logActivity(context(), { ...entry, key: "click-1" });
    expect([first.report.status, again.report.status, again.id]).toEqual(["imported", "unchanged", first.id]);
    await logActivity(context(), { ...entry, key: "click-1", note: "typed more" });
    expect(await listed()).toMatchObject([
      { id: first.id, note: "typed more", clientName: "Client 2166", source: { origin: "logged", actor: "local" } },
    ]);
    await deleteActivity(context(), { id: first.id });
    expect(await listed()).toEqual([]);
  });

  test("what is wrong with an entry is told by column, and nothing enters", async () => {
    const { report } = await logActivity(context(), { ...entry, key: "bad", client: "NOBODY", minutes: "ten" });
    expect(report.faults.map(({ column, code }) => [column, code])).toEqual([
      ["client", "reference_unknown"],
      ["minutes", "integer_format"],
    ]);
    expect(await listed()).toEqual([]);
  });

  test("a correction supersedes, is undone alone, and stays in the history", async () => {
    const { id } = await logActivity(context(), { ...entry, key: "fix" });
    const corrected = await logActivity(context(), { ...entry, key: "fix-2", id, outcome: "agreed" });
    expect(await listed()).toMatchObject([{ id, outcome: "agreed" }]);
    await undoEntry(context(), { importId: corrected.report.import.id as number });
    expect(await listed()).toMatchObject([{ id, outcome: null }]);
    const { states, names } = await activityHistory(context(), { id });
    expect(states.map(({ outcome, withdrawn, ended, began }) => [outcome, withdrawn, began.kind, ended?.kind ?? null])).toEqual([
      [null, false, "import", "import"],
      ["agreed", true, "import", "withdrawal"],
      [null, false, "withdrawal", null],
    ]);
    expect(names.client).toBe("Client 2166");
    await deleteActivity(context(), { id });
    expect(await listed()).toEqual([]);
    await expect(deleteActivity(context(), { id })).rejects.toThrow("activity_unknown");
  });

  test("an imported activity is corrected here and not deleted: its correction alone can be taken back", async () => {
    const corrected = await logActivity(context(), { ...entry, key: "own", id: "E00001" });
    await expect(deleteActivity(context(), { id: "E00001" })).rejects.toThrow("activity_from_file");
    await undoEntry(context(), { importId: corrected.report.import.id as number });
    const { states } = await activityHistory(context(), { id: "E00001" });
    expect(states.at(-1)).toMatchObject({ at: "1993-06-19T01:30:00.000Z", ended: null, source: { origin: "file" } });
    await expect(undoEntry(context(), { importId: 11 })).rejects.toThrow("entry_unknown");
  });

  test("clients are found by code and name, the nearest first, in any script and with signs that mean something to SQL", async () => {
    const found = async (typed: string) => (await suggest(context(), { what: "client", typed })).map(({ code }) => code);
    expect((await found("c2166"))[0]).toBe("C2166");
    expect((await found("Client 2"))[0]).toBe("C2");
    expect(await found("上海")).toEqual(["ZH1"]);
    expect(await found("иван")).toEqual(["RU1"]);
    expect(await found("50%_")).toEqual(["P%1"]);
    expect(await found("%")).toEqual(["P%1"]);
    expect(await found("no such client")).toEqual([]);
    expect(await found("")).toHaveLength(12);
  });

  test("deals are those of the chosen client, kinds those used lately", async () => {
    const deals = await suggest(context(), { what: "deal", typed: "", client: "C2166" });
    expect(deals.map(({ detail }) => detail)).toEqual(deals.map(() => "C2166"));
    expect(deals.length).toBeGreaterThan(0);
    expect(new Set((await wordsInUse(context(), { manager: "M045" })).kinds)).toEqual(new Set(["call", "meeting", "proposal", "visit"]));
  });

  test("a manager sees and logs own activities alone, a head those of the unit's managers", async () => {
    const own = as({ kind: "manager", manager: "M045" });
    const june = { from: "1993-06-01", to: "1993-07-01" };
    const { activities } = await listActivities(own, june);
    expect(new Set(activities.map(({ manager }) => manager))).toEqual(new Set(["M045"]));
    await expect(activityMonth(own, { month: "1993-06", manager: "M018" })).rejects.toThrow("manager_unknown");
    await expect(logActivity(own, { ...entry, key: "theirs", manager: "M018" })).rejects.toThrow("not_allowed");
    expect((await suggest(own, { what: "manager", typed: "" })).map(({ code }) => code)).toEqual(["M045"]);
    const theirs = await logActivity(context(), { ...entry, key: "theirs", manager: "M018" });
    await expect(undoEntry(own, { importId: theirs.report.import.id as number })).rejects.toThrow("entry_unknown");
    await expect(deleteActivity(own, { id: theirs.id })).rejects.toThrow("activity_unknown");
    await expect(activityHistory(own, { id: theirs.id })).rejects.toThrow("activity_unknown");
    await deleteActivity(context(), { id: theirs.id });
    const [posting] = await database().query<{ unit: string }>("SELECT unit FROM postings WHERE code = 'M045'");
    const head = as({ kind: "units", units: [posting?.unit ?? ""] });
    expect((await listActivities(head, { ...june, manager: "M045" })).activities).toHaveLength(activities.length);
    const clients = await suggest(own, { what: "client", typed: "" });
    expect(clients.length).toBeGreaterThan(0);
    expect((await suggest(own, { what: "client", typed: "RU1" })).map(({ code }) => code)).toEqual(["RU1"]);
    expect(await suggest(own, { what: "client", typed: "Петров" })).toEqual([]);
  });
});
