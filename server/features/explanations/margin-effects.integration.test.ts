import { beforeAll, expect, it } from "vitest";
import { equals, rational } from "../../../lib/scoring/money/rational.ts";
import { type Actor, localActor as actor } from "../../access/actor.ts";
import { createJobEngine } from "../../jobs/engine.ts";
import { describeOnExampleBank } from "../../testing/banks.ts";
import { leavesOf, worth } from "../../testing/steps.ts";
import { productFigures, whyMarginChanged } from "../products/index.ts";
import { calculateRun } from "../runs/index.ts";
import { explainFigure } from "./index.ts";

const EFFECTS = ["days", "volume", "mix", "rate"] as const;

describeOnExampleBank("effects on the margin, explained", (database) => {
  const context = () => ({ database: database(), actor });
  const PERIODS = { period: "1993-12", against: "1993-07" };

  beforeAll(async () => {
    const jobs = createJobEngine(database());
    for (const period of ["1993-07", "1993-12"]) await jobs.complete(calculateRun, { period, unit: null }, actor);
  });

  it("every effect of every product is the sum of its steps, and begins with margins that can be opened", async () => {
    const { products } = await whyMarginChanged(context(), PERIODS);
    expect(products.map(({ product }) => product)).toEqual(["CUR", "LOAN"]);
    for (const { product, minor } of products) {
      for (const effect of EFFECTS) {
        const { root } = await explainFigure(context(), { explain: `${effect}_effect`, ...PERIODS, product });
        expect(equals(root.value, rational(minor[effect])), `${product} ${effect}`).toBe(true);
        expect(equals(worth(root), root.value), `${product} ${effect}: from the leaves alone`).toBe(true);
        const figures = [...leavesOf(root)].flatMap(({ figure }) => (figure ? [figure] : []));
        for (const figure of figures) expect(figure).toMatchObject({ explain: "margin", product });
        if (product === "CUR") expect(figures.length).toBeGreaterThan(0);
      }
    }
  });

  it("an effect of all products is the sum of theirs, in the bank and in a unit", async () => {
    for (const where of [{}, { unit: "R02" }]) {
      const { total } = await whyMarginChanged(context(), { ...PERIODS, ...where });
      for (const effect of EFFECTS) {
        const { root, against } = await explainFigure(context(), { explain: `${effect}_effect`, ...PERIODS, ...where });
        expect(equals(worth(root), rational(total.minor[effect])), effect).toBe(true);
        expect(against?.period).toBe("1993-07");
      }
    }
  });

  it("an effect without another period is no figure, and neither is one of units that may not be seen", async () => {
    await expect(explainFigure(context(), { explain: "mix_effect", period: "1993-12" })).rejects.toThrow("figure_missing");
    const head: Actor = { id: "head", name: "head", scope: { kind: "units", units: ["D01"] } };
    const seen = { database: database(), actor: head };
    await expect(explainFigure(seen, { explain: "mix_effect", ...PERIODS })).rejects.toThrow("figure_missing");
    expect((await explainFigure(seen, { explain: "mix_effect", ...PERIODS, unit: "D01" })).root.how).toBe("sum");
  });

  it("contribution is margin and income together, also as a difference of periods", async () => {
    const { total } = await productFigures(context(), PERIODS);
    const [now, before] = [total.now, total.before].map((figures) => (figures?.marginMinor ?? 0n) + (figures?.incomeMinor ?? 0n));
    const { root } = await explainFigure(context(), { explain: "contribution", period: "1993-12" });
    expect(equals(worth(root), rational(now ?? 0n))).toBe(true);
    expect(root.children.map(({ figure }) => figure?.explain)).toEqual(["margin", "income"]);
    const change = await explainFigure(context(), { explain: "contribution", ...PERIODS });
    expect(equals(change.root.value, rational((now ?? 0n) - (before ?? 0n)))).toBe(true);
  });
});
