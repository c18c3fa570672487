import { beforeAll, expect, it } from "vitest";
import { COLUMNS, type Column } from "../../../lib/scoring/contribution/credit-book.ts";
import type { Step } from "../../../lib/scoring/explanation/step.ts";
import { equals, rational } from "../../../lib/scoring/money/rational.ts";
import { type Actor, localActor } from "../../access/actor.ts";
import { createJobEngine } from "../../jobs/engine.ts";
import { describeOnAwkwardBank, describeOnExampleBank, importText } from "../../testing/banks.ts";
import { calculateRun, readCredit, readReconciliation } from "../runs/index.ts";
import { explainFigure, type FigureQuery } from "./index.ts";

const june = "1993-06";
const may = "1993-05";
const codes = (step: Step): string[] => step.children.map(({ label }) => label.code);

describeOnExampleBank("totals of all holders", (database) => {
  const as = (actor: Actor = localActor) => ({ database: database(), actor });
  const explain = (query: Omit<FigureQuery, "period"> & { period?: string }, limit?: number) =>
    explainFigure(as(), { period: june, ...query }, limit);
  const factsTotal = async (column: Column, wanted: (line: { unit: string; product: string }) => boolean = () => true) =>
    (await readReconciliation(as(), june, {})).lines
      .filter((line) => line.column === column && wanted(line))
      .reduce((sum, line) => sum + line.factsMinor, 0n);

  beforeAll(async () => {
    for (const period of [may, june]) await createJobEngine(database()).complete(calculateRun, { period, unit: null }, localActor);
  });

  it("of the bank equal the bank's own total of the facts, for every figure", async () => {
    for (const column of COLUMNS) {
      const { root, check } = await explain({ explain: column });
      expect(equals(root.value, rational(await factsTotal(column))), column).toBe(true);
      expect(check).toMatchObject({ code: "check_facts_total" });
      expect(new Set(root.children.map(({ how }) => how))).toEqual(new Set(["stored"]));
    }
  });

  it("of a product, of a unit and of both equal theirs", async () => {
    const product = await explain({ explain: "margin", product: "CUR" });
    expect(equals(product.root.value, rational(await factsTotal("margin", (line) => line.product === "CUR")))).toBe(true);
    const unit = await explain({ explain: "adb", booked: "D01" });
    expect(codes(unit.root)).toContain("total_product");
    expect(equals(unit.root.value, rational(await factsTotal("adb", (line) => line.unit === "D01")))).toBe(true);
    const both = await explain({ explain: "adb", booked: "D01", product: "CUR" });
    expect(codes(both.root)).toContain("holder_line");
    expect(equals(both.root.value, rational(await factsTotal("adb", (line) => line.unit === "D01" && line.product === "CUR")))).toBe(true);
  });

  it("open part by part, every part worth what its own explanation gives, down to derived lines", async () => {
    let step: Step | undefined = (await explain({ explain: "margin" })).root;
    const trail: string[] = [];
    while (step?.how !== "fact" && step !== undefined) {
      const part: Step | undefined = step.children.find(({ how }) => how === "stored");
      if (!part) break;
      trail.push(part.label.code);
      const opened = await explainFigure(as(), part.figure as FigureQuery);
      expect(equals(opened.root.value, part.value), JSON.stringify(part.figure)).toBe(true);
      step = opened.root;
    }
    expect(trail.at(-1)).toMatch(/_line$/);
    expect(codes(step as Step)).toContain("account");
  });

  it("of a house account are explained like a manager's", async () => {
    const house = (await readCredit(as(), june, {})).lines.filter(({ manager }) => manager === "");
    const { root } = await explain({ explain: "closing", house: true });
    expect(equals(root.value, rational(house.reduce((sum, line) => sum + line.baseClosingMinor, 0n)))).toBe(true);
  });

  it("of activities add up every manager's count", async () => {
    const { root } = await explain({ explain: "activities" });
    const [first] = root.children;
    const opened = await explainFigure(as(), first?.figure as FigureQuery);
    expect(equals(opened.root.value, first?.value ?? rational(-1n))).toBe(true);
    expect(root.children.length).toBeGreaterThan(50);
  });

  it("say so when the stored lines no longer add up to the proof", async () => {
    await database().execute("UPDATE credit_lines SET margin_minor = margin_minor + 1 WHERE manager = 'M005' AND run_id = 1");
    await expect(explain({ explain: "margin", period: may })).rejects.toMatchObject({ code: "facts_total_differs" });
    await database().execute("UPDATE credit_lines SET margin_minor = margin_minor - 1 WHERE manager = 'M005' AND run_id = 1");
  });

  it("a figure of too many accounts names its lines, which open by themselves", async () => {
    const whole = await explain({ explain: "margin", manager: "M001" });
    const cut = await explain({ explain: "margin", manager: "M001" }, 1);
    expect(equals(cut.root.value, whole.root.value)).toBe(true);
    expect(cut.check.code).toBe("check_stored_lines");
    for (const [index, line] of cut.root.children.entries()) {
      expect(line.how).toBe("stored");
      const opened = await explainFigure(as(), line.figure as FigureQuery);
      expect(equals(opened.root.value, whole.root.children[index]?.value ?? rational(-1n))).toBe(true);
      expect(codes(opened.root)).toContain("account");
    }
  });

  it("a difference is this figure less that one, each with its own explanation", async () => {
    const { root, against } = await explain({ explain: "margin", manager: "M001", against: may });
    expect(against?.period).toBe(may);
    expect(root.how).toBe("difference");
    const [now, before] = root.children as [Step, Step];
    expect(equals(now.value, (await explain({ explain: "margin", manager: "M001" })).root.value)).toBe(true);
    expect(equals(before.value, (await explain({ explain: "margin", manager: "M001", period: may })).root.value)).toBe(true);
    expect(root.value.n * now.value.d).toBe((now.value.n - before.value.n) * root.value.d);
    expect(equals((await explainFigure(as(), before.figure as FigureQuery)).root.value, before.value)).toBe(true);
  });

  it("a side of a difference that does not exist is named as such; a period without a run is an error", async () => {
    const { root, check } = await explain({ explain: "margin", booked: "D01", product: "CUR", source: "assigned", against: may });
    expect(check.code).toBe("check_sides");
    expect(root.children.map(({ how }) => how)).toEqual(["stored", "stored"]);
    await database().execute("DELETE FROM credit_lines WHERE run_id = 1 AND manager = 'M002'");
    const half = await explain({ explain: "margin", manager: "M002", against: may });
    expect(half.check.code).toBe("check_one_side");
    expect(half.root.children.map(({ how }) => how)).toEqual(["stored", "absent"]);
    await expect(explain({ explain: "margin", manager: "M001", against: "1993-01" })).rejects.toMatchObject({ code: "run_missing" });
    await expect(explain({ explain: "margin", manager: "M001", against: "v7" })).rejects.toMatchObject({ code: "figure_version_missing" });
    await expect(explain({ explain: "wealth", manager: "M001" })).rejects.toMatchObject({ code: "figure_kind_unknown" });
  });

  it("do not tell anybody what lies outside of their scope", async () => {
    const head: Actor = { id: "head", name: "Head of D01", scope: { kind: "units", units: ["D01"] } };
    const manager: Actor = { id: "m001", name: "Manager", scope: { kind: "manager", manager: "M001" } };
    const missing = { code: "figure_missing" };
    const figure = (actor: Actor, query: Omit<FigureQuery, "period">) => explainFigure(as(actor), { period: june, ...query });
    for (const explain of ["margin", "activities"]) {
      await expect(figure(head, { explain })).rejects.toMatchObject(missing);
      await expect(figure(head, { explain, unit: "D02" })).rejects.toMatchObject(missing);
      // Of nobody in particular is, for who sees one manager alone, that manager's part.
      for (const where of [{}, { unit: "D01" }]) {
        const [own, named] = [await figure(manager, { explain, ...where }), await figure(manager, { explain, ...where, manager: "M001" })];
        expect(own.query.manager).toBe("M001");
        expect(equals(own.root.value, named.root.value)).toBe(true);
      }
      await expect(figure(manager, { explain, manager: "M002" })).rejects.toMatchObject(missing);
      await expect(figure(manager, { explain, client: "C2" })).rejects.toMatchObject(missing);
      await expect(figure(manager, { explain, manager: "M002", against: may })).rejects.toMatchObject(missing);
    }
    await expect(figure(head, { explain: "margin", house: true })).rejects.toMatchObject(missing);
    await expect(figure(manager, { explain: "margin", house: true, booked: "D01" })).rejects.toMatchObject(missing);
    await expect(figure(head, { explain: "margin", manager: "M050" })).rejects.toMatchObject(missing);
    expect((await figure(head, { explain: "margin", unit: "D01" })).root.children.length).toBeGreaterThan(0);
    expect((await figure(manager, { explain: "margin", manager: "M001" })).root.children.length).toBeGreaterThan(0);
  });

  it("a version that is named stays the one that is explained", async () => {
    const before = await explain({ explain: "closing", manager: "M001" });
    const [account] = before.root.children[0]?.children ?? [];
    await importText(database(), "balances", ["account,date,balance", `${account?.label.params.account},1993-06-30,1234567.00`]);
    await createJobEngine(database()).complete(calculateRun, { period: june, unit: null }, localActor);
    const first = await explain({ explain: "closing", manager: "M001", version: 1 });
    const latest = await explain({ explain: "closing", manager: "M001" });
    expect([first.run.version, latest.run.version]).toEqual([1, 2]);
    expect(equals(first.root.value, before.root.value)).toBe(true);
    expect(equals(latest.root.value, before.root.value)).toBe(false);
    const change = await explain({ explain: "closing", manager: "M001", against: "v1" });
    expect(change.root.value.n).toBe(latest.root.value.n - first.root.value.n);
    await expect(explain({ explain: "closing", manager: "M001", version: 3 })).rejects.toMatchObject({ code: "figure_version_missing" });
  });
});

describeOnAwkwardBank(21, "totals in several currencies", (database) => {
  it("are sums in base currency, checked against the facts of every currency", async () => {
    await createJobEngine(database()).complete(calculateRun, { period: "2026-Q1", unit: null }, localActor);
    const context = { database: database(), actor: localActor };
    const { lines } = await readCredit(context, "2026-Q1", {});
    for (const unit of [undefined, "N", "N1"]) {
      const { root } = await explainFigure(context, { explain: "margin", period: "2026-Q1", unit });
      const own = lines.filter((line) => unit === undefined || line.unit === unit || (unit === "N" && line.unit === "N1"));
      expect(equals(root.value, rational(own.reduce((sum, line) => sum + line.baseMarginMinor, 0n))), unit).toBe(true);
    }
  });
});
