import { beforeAll, expect, it } from "vitest";
import { COLUMNS } from "../../../lib/scoring/contribution/credit-book.ts";
import { parseFraction } from "../../../lib/scoring/money/fraction.ts";
import { add, equals, type Rational, rational, subtract, ZERO } from "../../../lib/scoring/money/rational.ts";
import { parsePeriod } from "../../../lib/scoring/periods/period.ts";
import { localActor as actor } from "../../access/actor.ts";
import type { Database } from "../../db/database.ts";
import { createJobEngine } from "../../jobs/engine.ts";
import { creditLines } from "../../runs/credit-lines-repository.ts";
import { latestRun } from "../../runs/run-repository.ts";
import { loadSegmentCredit } from "../../runs/scoring/segment-credit.ts";
import { describeOnAwkwardBank, importText } from "../../testing/banks.ts";
import { leavesOf, worth } from "../../testing/steps.ts";
import { explainFigure, type FigureQuery } from "../explanations/index.ts";
import { applyRules } from "../rules/index.ts";
import { calculateRun, verifyRun } from "../runs/index.ts";
import { readRunScores } from "./index.ts";

const SEGMENTS = ["retail", "business", "private"];
const segmentOf = (client: number): string => SEGMENTS[client % 3] ?? "";

const curve = [["0", "0"], ["1", "100"]]; // biome-ignore format: a curve
const card = (metrics: readonly Readonly<Record<string, unknown>>[]) =>
  JSON.stringify({
    rules: [
      {
        kind: "scorecard", code: "card", name: "Card", from: "2025-01-01", positions: ["client manager"],
        metrics: metrics.map((metric, i) => ({ curve, plan: "1000", weight: i === 0 ? "100" : "0", name: `m${i}`, ...metric })),
      },
    ],
  }); // biome-ignore format: a rule

const METRICS = ["margin", "income", "margin_income", "adb", "closing"];
const calculate = (database: Database, period: string) => createJobEngine(database).complete(calculateRun, { period, unit: null }, actor);

describeOnAwkwardBank(7, "credit metrics narrowed by client segment", (database) => {
  beforeAll(async () => {
    const clients = Array.from({ length: 20 }, (_, i) => `C${i},Client ${i},person,,${segmentOf(i)},,`);
    await importText(database(), "clients", ["code,name,kind,industry,segment,group,status", ...clients]);
    const each = METRICS.flatMap((metric) => SEGMENTS.map((segment) => ({ metric, segments: [segment] })));
    const { faults } = await applyRules(
      { database: database(), actor },
      card([
        { metric: "margin_income", segments: ["retail"], plan: "previous" },
        { metric: "adb", segments: ["retail"], of: "unit" },
        { metric: "margin", segments: SEGMENTS, products: ["LOAN"], team: "own" },
        ...each,
      ]),
    );
    expect(faults).toEqual([]);
    await calculate(database(), "2026-01");
    await calculate(database(), "2026-Q1");
  });

  it.each(["2026-01", "2026-Q1"])("%s: over all segments it is the line before rounding, to the fraction", async (code) => {
    const run = await latestRun(database(), code);
    const lines = await creditLines(database(), { kind: "all" }, run?.id ?? 0);
    const parts = await database().transaction((sql) =>
      loadSegmentCredit({ sql, position: run?.position ?? 0, units: null }, parsePeriod(code), lines, new Set(SEGMENTS)),
    );
    expect(new Set(parts.map(({ segment }) => segment)).size).toBe(3);
    expect(new Set(lines.map(({ currency }) => currency)).size).toBe(3);
    for (const { unit, product, currency, manager, source, ...line } of lines) {
      const own = parts.filter(
        (part) =>
          part.unit === unit &&
          part.product === product &&
          part.currency === currency &&
          part.manager === manager &&
          part.source === source,
      );
      for (const column of COLUMNS) {
        const stored = {
          adb: line.baseAdbMinor,
          closing: line.baseClosingMinor,
          margin: line.baseMarginMinor,
          income: line.baseIncomeMinor,
        };
        const off = subtract(rational(stored[column]), own.map((part) => part[column]).reduce(add, ZERO));
        expect(off.n < off.d && -off.n < off.d, [unit, product, currency, manager, source, column].join(" ")).toBe(true);
      }
    }
  });

  it.each(["2026-01", "2026-Q1"])("%s is made again bit for bit", async (period) => {
    expect((await createJobEngine(database()).complete(verifyRun, { period }, actor)).differences).toEqual([]);
  });

  it("explains each manager's score down to accounts, balances, income and the lines of their files", async () => {
    const context = { database: database(), actor };
    const { scores, metrics } = await readRunScores(context, "2026-Q1", {});
    const kinds = new Set<string>();
    let opened = 0;
    for (const { manager, score } of scores) {
      if (score === null) continue;
      const { root } = await explainFigure(context, { explain: "score", period: "2026-Q1", manager });
      expect(equals(worth(root), parseFraction(score)), manager).toBe(true);
      for (const leaf of leavesOf(root)) {
        if (leaf.figure?.by !== "segment") continue;
        opened += 1;
        const part = await explainFigure(context, leaf.figure as FigureQuery);
        expect(equals(worth(part.root), leaf.value), JSON.stringify(leaf.figure)).toBe(true);
        for (const { source } of leavesOf(part.root)) if (source) kinds.add(source.kind);
      }
    }
    expect(opened).toBeGreaterThan(50);
    expect([...kinds].sort()).toEqual(["assignments", "balances", "deal_members", "fx", "income", "rates"]);
    const of = (manager: string, metric: string): Rational =>
      SEGMENTS.map((_, i) => metrics.find((one) => one.manager === manager && one.metric === `m${3 + METRICS.indexOf(metric) * 3 + i}`))
        .map((line) => (line?.actual ? parseFraction(line.actual) : ZERO))
        .reduce(add, ZERO);
    for (const { manager } of scores) {
      const [both, apart] = [of(manager, "margin_income"), add(of(manager, "margin"), of(manager, "income"))];
      expect(both.n !== 0n && equals(both, apart), manager).toBe(true);
    }
  });

  it("keeps what a scope may see: nobody's part is told to a stranger", async () => {
    const other = { database: database(), actor: { ...actor, scope: { kind: "manager", manager: "M1" } as const } };
    const query: FigureQuery = { explain: "margin", period: "2026-Q1", manager: "M0", by: "segment", value: "retail" };
    await expect(explainFigure(other, query)).rejects.toMatchObject({ code: "figure_missing" });
    await expect(explainFigure({ database: database(), actor }, query)).resolves.toBeDefined();
  });
});
