import { readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, expect, it } from "vitest";
import { type Actor, localActor } from "../../../access/actor.ts";
import { createJobEngine } from "../../../jobs/engine.ts";
import { describeOnExampleBank, EXAMPLE_BANK, importText } from "../../../testing/banks.ts";
import { calculateRun } from "../../runs/index.ts";
import { explainFigure, type PresentedStep, presentStep, sourceRow } from "../index.ts";

const period = "1993-12";
const lines = new Map<string, string[]>();
/** A line of an example file by column: what the row must say. */
function fileRow(file: string, line: number): Record<string, string> {
  const all = lines.get(file) ?? readFileSync(path.join(EXAMPLE_BANK, file), "utf8").split("\n");
  lines.set(file, all);
  const values = (all[line - 1] ?? "").split(",");
  return Object.fromEntries((all[0] ?? "").split(",").map((column, index) => [column, values[index] ?? ""]));
}

describeOnExampleBank("the rows behind an explanation", (database) => {
  const as = (actor: Actor = localActor) => ({ database: database(), actor });
  const leavesOf = async (explain: string, manager: string): Promise<PresentedStep[]> => {
    const { root } = await explainFigure(as(), { explain, period, manager });
    return leaves(await presentStep(database(), root)).filter(({ source }) => source !== undefined);
  };

  beforeAll(async () => {
    await createJobEngine(database()).complete(calculateRun, { period, unit: null }, localActor);
  });

  it("say what the file says in that very line, whatever kind of fact they are", async () => {
    const found = (await Promise.all(["margin", "income", "activities"].map((figure) => leavesOf(figure, "M012")))).flat();
    const kinds = new Map(found.map((leaf) => [leaf.source?.kind, leaf]));
    expect([...kinds.keys()].sort()).toEqual(["activities", "assignments", "balances", "income", "rates"]);
    for (const { source } of kinds.values()) {
      if (!source) continue;
      const row = await sourceRow(as(), source);
      expect(row.import).toMatchObject({ fileName: source.file, origin: "file", isWithdrawn: false });
      const said = fileRow(source.file, source.line);
      for (const { column, value } of row.fields) {
        const text = said[column] ?? "";
        if (column === "at") expect(new Date(value ?? "").getTime()).toBe(new Date(text).getTime());
        else if (/^[\d.]+$/.test(text)) expect(Number(value)).toBe(Number(text));
        else expect(value ?? "").toBe(text);
      }
    }
  });

  it("say that a later row has replaced them, or that their import was withdrawn", async () => {
    const [leaf] = (await leavesOf("income", "M012")).filter(({ source }) => source?.kind === "income");
    if (!leaf?.source) throw new Error("M012 has income");
    const { id = "", account = "", date = "", kind = "" } = fileRow("income.csv", leaf.source.line);
    await importText(database(), "income", ["id,account,date,amount,kind", `${id},${account},${date},0.01,${kind}`]);
    expect(await sourceRow(as(), leaf.source)).toMatchObject({ isReplaced: true });
  });

  it("are not found under another kind, line or import", async () => {
    const [leaf] = await leavesOf("adb", "M012");
    if (!leaf?.source) throw new Error("M012 has balances");
    const missing = { code: "source_missing" };
    await expect(sourceRow(as(), { ...leaf.source, kind: "income" })).rejects.toMatchObject(missing);
    await expect(sourceRow(as(), { ...leaf.source, kind: "wishes" })).rejects.toMatchObject(missing);
    await expect(sourceRow(as(), { ...leaf.source, line: 1 })).rejects.toMatchObject(missing);
    await expect(sourceRow(as(), { ...leaf.source, importId: 999 })).rejects.toMatchObject(missing);
    await expect(sourceRow(as(), { ...leaf.source, account: "A1-other" })).rejects.toMatchObject(missing);
  });

  it("are shown to those who hold them, or whose unit books them, and to nobody else", async () => {
    const own = (await leavesOf("income", "M012")).find(({ source }) => source?.kind === "income")?.source;
    const activity = (await leavesOf("activities", "M012"))[0]?.source;
    if (!own || !activity) throw new Error("M012 has income and activities");
    const manager = (code: string): Actor => ({ id: code, name: code, scope: { kind: "manager", manager: code } });
    const head = (unit: string): Actor => ({ id: unit, name: unit, scope: { kind: "units", units: [unit] } });
    const unit = (await database().prisma.account.findFirst({ where: { code: own.account ?? "" } }))?.unit ?? "";
    await expect(sourceRow(as(manager("M012")), own)).resolves.toBeDefined();
    await expect(sourceRow(as(manager("M012")), activity)).resolves.toBeDefined();
    await expect(sourceRow(as(head(unit)), own)).resolves.toBeDefined();
    const missing = { code: "source_missing" };
    for (const source of [own, activity]) {
      await expect(sourceRow(as(manager("M050")), source)).rejects.toMatchObject(missing);
      await expect(sourceRow(as(head("D77")), source)).rejects.toMatchObject(missing);
    }
    const rate = (await leavesOf("margin", "M012")).find(({ source }) => source?.kind === "rates")?.source;
    await expect(sourceRow(as(manager("M050")), rate ?? own)).resolves.toBeDefined();
  });
});

const leaves = (step: PresentedStep): PresentedStep[] => (step.children.length === 0 ? [step] : step.children.flatMap(leaves));
