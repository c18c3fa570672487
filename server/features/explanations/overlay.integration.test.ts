import { beforeAll, expect, it } from "vitest";
import type { Step } from "../../../lib/scoring/explanation/step.ts";
import { toFixedDecimal } from "../../../lib/scoring/money/decimal-text.ts";
import { equals, rational } from "../../../lib/scoring/money/rational.ts";
import { type Actor, localActor as actor } from "../../access/actor.ts";
import { appRouter } from "../../api/root.ts";
import { createCallerFactory } from "../../api/trpc.ts";
import { createJobEngine } from "../../jobs/engine.ts";
import { describeOnAwkwardBank, importOverlays } from "../../testing/banks.ts";
import { leavesOf, worth } from "../../testing/steps.ts";
import { calculateRun } from "../runs/index.ts";
import { explainFigure, type FigureQuery } from "./index.ts";

const COLUMNS = ["margin", "adb", "closing", "income"] as const;
const PERIODS = ["2026-02", "2026-Q1"];
const MANAGERS = ["M0", "M1", "M2", "M3", "M5", "M6"];

describeOnAwkwardBank(11, "overlay credit in the rooms", (database) => {
  const of = (who: Actor) =>
    createCallerFactory(appRouter)({ database: database(), jobs: createJobEngine(database()), actor: who, locale: "en" });
  const explain = (query: FigureQuery, who: Actor = actor) => explainFigure({ database: database(), actor: who }, query);

  /** The tree is worth what is shown when nothing is believed but its leaves, and stored parts but their own explanations. */
  async function expectShown(query: FigureQuery, shown: string): Promise<Step> {
    const { root, check } = await explain(query);
    expect(equals(worth(root), rational(BigInt(shown))), `${JSON.stringify(query)}: ${toFixedDecimal(root.value, 2)} is not ${shown}`).toBe(
      true,
    );
    const isStored = [...leavesOf(root)].some(({ how }) => how === "stored");
    expect(check.code).toBe(isStored ? "check_overlay_lines" : "check_overlay");
    for (const { how, figure, value } of leavesOf(root)) {
      if (how !== "stored") continue;
      expect(equals((await explain(figure as FigureQuery)).root.value, value)).toBe(true);
    }
    return root;
  }

  beforeAll(async () => {
    await importOverlays(database());
    for (const period of ["2026-01", ...PERIODS]) await createJobEngine(database()).complete(calculateRun, { period, unit: null }, actor);
  });

  it.each(PERIODS)("is explained line by line from balances, per cent and their rows, %s", async (period) => {
    const kinds = new Set<string>();
    for (const manager of MANAGERS) {
      const { lines } = await of(actor).overlay.ofManager({ period, manager });
      for (const { deal, unit: booked, product, currency, ...line } of lines) {
        for (const column of COLUMNS) {
          const root = await expectShown(
            { explain: `overlay_${column}`, period, manager, deal, booked, product, currency },
            line[column].minor,
          );
          for (const { source } of leavesOf(root)) if (source) kinds.add(source.kind);
        }
      }
    }
    expect([...kinds]).toEqual(expect.arrayContaining(["balances", "income", "rates", "deal_splits"]));
  });

  it("adds up inside its own ledger: of a manager, a deal, a unit, a product and the bank", async () => {
    const [period = ""] = PERIODS;
    for (const where of [{}, { unit: "N" }, { product: "LOAN" }, { unit: "S", product: "SAV" }]) {
      const { sums } = await of(actor).overlay.sums({ period, ...where });
      for (const column of COLUMNS) await expectShown({ explain: `overlay_${column}`, period, ...where }, sums?.[column].minor ?? "none");
    }
    for (const column of COLUMNS) {
      const board = await of(actor).leaderboard.get({ period, metric: column });
      for (const [i, overlay] of (board.places.overlay ?? []).entries()) {
        const manager = board.places.managers[i] as string;
        if (overlay !== null) await expectShown({ explain: `overlay_${column}`, period, manager }, overlay);
        else await expect(explain({ explain: `overlay_${column}`, period, manager })).rejects.toMatchObject({ code: "figure_missing" });
      }
      expect(board.places.overlay?.filter((overlay) => overlay !== null).length).toBeGreaterThan(3);
    }
  });

  it("of a deal is what its latest month came to, whoever asks for a period with or without any", async () => {
    const page = await of(actor).overlay.ofDeal({ deal: "DL3" });
    expect(page?.run.period).toBe("2026-02");
    expect(new Set(page?.lines.map(({ manager }) => manager))).toEqual(new Set(["M5", "M6"]));
    expect(page?.lines[0]).toMatchObject({ dealName: "Advice", managerName: "Manager 5" });
    expect(await of(actor).overlay.ofDeal({ deal: "DL2" })).toBeNull();
    expect((await of(actor).overlay.sums({ period: "2026-01", version: 1, unit: "B" })).sums).not.toBeNull();
    expect((await of(actor).overlay.ofManager({ period: "2026-02", manager: "M4" })).lines).toEqual([]);
  });

  it("compares two periods as any figure does", async () => {
    const { root } = await explain({ explain: "overlay_margin", period: "2026-02", manager: "M6", against: "2026-01" });
    const sum = async (period: string) =>
      (await of(actor).overlay.ofManager({ period, manager: "M6" })).lines.reduce((total, { margin }) => total + BigInt(margin.minor), 0n);
    expect(equals(root.value, rational((await sum("2026-02")) - (await sum("2026-01"))))).toBe(true);
  });

  it("is seen by a manager as their own alone, and what it does not have is no figure", async () => {
    const member: Actor = { id: "m6", name: "M6", scope: { kind: "manager", manager: "M6" } };
    const { sums } = await of(member).overlay.sums({ period: "2026-02" });
    const { root } = await explain({ explain: "overlay_margin", period: "2026-02" }, member);
    expect(String(root.value.n)).toBe(sums?.margin.minor);
    await expect(explain({ explain: "overlay_margin", period: "2026-02", manager: "M5" }, member)).rejects.toMatchObject({
      code: "figure_missing",
    });
    expect((await of(member).overlay.ofManager({ period: "2026-02", manager: "M5" })).lines).toEqual([]);
    for (const narrowed of [{ source: "split" as const }, { client: "C1" }, { house: true as const }, { board: true as const }])
      await expect(explain({ explain: "overlay_adb", period: "2026-02", ...narrowed })).rejects.toMatchObject({ code: "figure_missing" });
  });

  it("is never shown as right where the stored figure is another", async () => {
    const [line] = (await of(actor).overlay.ofManager({ period: "2026-02", manager: "M6" })).lines;
    if (!line) throw new Error("There is no overlay credit.");
    const { deal, manager, unit, product, currency } = line;
    await database().execute(
      "UPDATE overlay_lines SET base_adb_minor = base_adb_minor + 1 WHERE deal = ? AND manager = ? AND unit = ? AND product = ? AND currency = ?",
      [deal, manager, unit, product, currency],
    );
    const query = { explain: "overlay_adb", period: "2026-02", manager, deal, booked: unit, product, currency };
    await expect(explain(query)).rejects.toMatchObject({ code: "explanation_differs" });
  });
});
