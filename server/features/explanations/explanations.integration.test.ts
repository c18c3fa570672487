import { beforeAll, expect, it } from "vitest";
import { COLUMNS } from "../../../lib/scoring/contribution/credit-book.ts";
import { type Step, termsOf } from "../../../lib/scoring/explanation/step.ts";
import { equals, multiply, ONE, type Rational, rational, sum } from "../../../lib/scoring/money/rational.ts";
import { localActor as actor } from "../../access/actor.ts";
import { createJobEngine } from "../../jobs/engine.ts";
import { describeOnAwkwardBank, describeOnExampleBank, importText } from "../../testing/banks.ts";
import { calculateRun, readCredit } from "../runs/index.ts";
import { explainFigure, presentStep } from "./index.ts";

/** The value a tree has when nothing is believed but its leaves. */
function evaluate(step: Step): Rational {
  const children = step.children.map(evaluate);
  if (step.how === "fact") return step.value;
  if (step.how === "product") return children.reduce(multiply, ONE);
  expect(step.how).toBe("sum");
  return sum(children);
}

function* leaves(step: Step): Generator<Step> {
  if (step.children.length === 0) yield step;
  for (const child of step.children) yield* leaves(child);
}

describeOnExampleBank("explanations", (database) => {
  const explain = (period: string, manager: string, figure: string, unit?: string) =>
    explainFigure(
      { database: database(), actor },
      { explain: figure, period, unit, ...(manager === "" ? { house: true as const } : { manager }) },
    );

  beforeAll(async () => {
    const jobs = createJobEngine(database());
    for (const period of ["1993-06", "1993-12"]) await jobs.complete(calculateRun, { period, unit: null }, actor);
  });

  it("end, for every figure of a run, in terms that sum to it exactly, managers and house accounts alike", async () => {
    for (const period of ["1993-06", "1993-12"]) {
      const { lines } = await readCredit({ database: database(), actor }, period, {});
      const figures = Map.groupBy(lines, ({ manager, unit }) => (manager === "" ? `house ${unit}` : manager));
      for (const [name, own] of figures) {
        const { manager, unit } = own[0] as (typeof own)[number];
        for (const column of COLUMNS) {
          const { root } = await explain(period, manager, column, manager === "" ? unit : undefined);
          const stored = rational(own.reduce((total, line) => total + line[`${column}Minor`], 0n));
          expect(equals(root.value, stored), `${name} ${column}`).toBe(true);
          expect(equals(sum([...termsOf(root)].map(({ value }) => value)), stored), `${name} ${column}: terms`).toBe(true);
          expect(equals(evaluate(root), stored), `${name} ${column}: from the leaves alone`).toBe(true);
        }
      }
    }
  });

  it("name the imported file and line of every balance, rate, share and item", async () => {
    const { root } = await explain("1993-12", "M012", "margin");
    const facts = [...leaves(root)].filter(({ label }) =>
      ["balance", "ftp_rate", "customer_rate", "assigned_share", "income_item"].includes(label.code),
    );
    expect(facts.length).toBeGreaterThan(10);
    for (const { source } of facts) expect(source?.line).toBeGreaterThan(1);
    const presented = JSON.stringify(await presentStep(database(), root));
    expect(presented).toContain('"file":"balances.csv"');
    expect(presented).toContain('"file":"rates.csv"');
  });

  it("count activities one by one", async () => {
    const { root } = await explain("1993-06", "M001", "activities");
    expect(root.value.n).toBe(BigInt([...leaves(root)].length));
    expect([...leaves(root)].every(({ source }) => source?.kind === "activities")).toBe(true);
  });

  it("say so rather than show either figure when the stored one differs from its derivation", async () => {
    await database().execute("UPDATE credit_lines SET base_margin_minor = base_margin_minor + 1 WHERE manager = 'M005' AND run_id = 1");
    await expect(explain("1993-06", "M005", "margin")).rejects.toMatchObject({ code: "explanation_differs" });
    await database().execute("UPDATE activity_lines SET count = count + 1 WHERE manager = 'M005' AND run_id = 1");
    await expect(explain("1993-06", "M005", "activities")).rejects.toMatchObject({ code: "count_differs" });
  });

  it("refuse a figure that does not exist", async () => {
    await expect(explain("1993-06", "M999", "margin")).rejects.toMatchObject({ code: "figure_missing" });
    await expect(explain("1993-05", "M001", "margin")).rejects.toMatchObject({ code: "run_missing" });
  });
});

describeOnAwkwardBank(21, "explanations in several currencies", (database) => {
  it("convert stocks at the period's end and flows at their date, and still sum exactly", async () => {
    await createJobEngine(database()).complete(calculateRun, { period: "2026-Q1", unit: null }, actor);
    const { lines } = await readCredit({ database: database(), actor }, "2026-Q1", {});
    expect(new Set(lines.map(({ currency }) => currency)).size).toBe(3);
    for (const manager of new Set(lines.map(({ manager: code }) => code).filter((code) => code !== ""))) {
      const own = lines.filter((line) => line.manager === manager);
      for (const [column, base] of [
        ["adb", "baseAdbMinor"],
        ["closing", "baseClosingMinor"],
        ["margin", "baseMarginMinor"],
        ["income", "baseIncomeMinor"],
      ] as const) {
        const { root } = await explainFigure({ database: database(), actor }, { period: "2026-Q1", manager, explain: column });
        expect(equals(evaluate(root), rational(own.reduce((total, line) => total + line[base], 0n))), `${manager} ${column}`).toBe(true);
      }
    }
  });

  it("keep to the run's snapshot after later imports", async () => {
    const query = { period: "2026-Q1", manager: "M1", explain: "margin" } as const;
    const before = await explainFigure({ database: database(), actor }, query);
    await importText(database(), "fx", ["currency,date,rate", "USD,2026-01-02,0.5"]);
    const after = await explainFigure({ database: database(), actor }, query);
    expect(equals(after.root.value, before.root.value)).toBe(true);
  });
});
